import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Packages that the kernel brings along, for notebooks whose folder has none of its own: this package itself.
 *
 * @param packageFolder where this package lies.
 */
export function lentFrom(packageFolder: string): (specifier: string) => string | null {
  const inside = join(packageFolder, "notebook.ts");
  return (specifier) => (/^two-kernels(\/|$)/.test(specifier) ? inside : null);
}

/** The folder of `@types/node` that a program in `folder` would see, or null. */
export function nodeTypesFrom(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const types = join(at, "node_modules", "@types", "node");
    if (existsSync(join(types, "index.d.ts"))) return types;
    if (at === dirname(at)) return null;
  }
}
