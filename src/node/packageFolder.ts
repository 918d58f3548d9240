import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder this package lies in, found upwards from this very file: it may run from its source
 * or from its build, and those lie at different depths.
 *
 * @throws Error if no folder above holds this package's package.json
 */
export function packageFolder(): string {
  const here = fileURLToPath(import.meta.url);
  for (let folder = dirname(here); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { name?: string };
      if (name === "two-kernels") return folder;
    }
    if (dirname(folder) === folder) {
      throw new Error(
        `packageFolder: no package.json of two-kernels above ${here}: ` +
          `has a file been moved out of its installation?`,
      );
    }
  }
}
