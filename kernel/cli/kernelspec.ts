import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TypeChecks } from "../language/typescriptService.ts";

const MAIN = fileURLToPath(new URL("../main.js", import.meta.url));

export const DEFAULT_NAME = "two-kernels";

/** What Jupyter reads of a kernel. */
export interface Kernelspec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly interrupt_mode: string;
}

/**
 * The kernel's entry, with the Node that runs this.
 *
 * @param name a notebook names its kernel by this; one that names `tslab` expects types to be checked as tslab did.
 * @param options more of the kernel's own options.
 */
export function kernelspec(
  name: string,
  types: TypeChecks | undefined,
  options: readonly string[] = [],
): Kernelspec {
  const checks = types ?? (name === "tslab" ? "loose" : "strict");
  return {
    argv: [
      process.execPath,
      MAIN,
      "{connection_file}",
      ...(checks === "strict" ? [] : [`--types=${checks}`]),
      ...options,
    ],
    display_name:
      name === DEFAULT_NAME ? "TypeScript (Two Kernels)" : `TypeScript (Two Kernels, ${name})`,
    language: "typescript",
    interrupt_mode: "message",
  };
}

/** Write the entry. @throws {Error} if another kernel has the name there. */
export function writeKernelspec(folder: string, spec: Kernelspec): void {
  refuseForeign(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
}

/** Remove the entry. @throws {Error} if there is none, or it is another kernel's. */
export function removeKernelspec(folder: string): void {
  if (!existsSync(join(folder, "kernel.json"))) {
    throw new Error(`There is no kernel in ${folder}: nothing was removed.`);
  }
  refuseForeign(folder);
  rmSync(folder, { recursive: true });
}

function refuseForeign(folder: string): void {
  const file = join(folder, "kernel.json");
  if (!existsSync(file)) return;
  const text = readFileSync(file, "utf8");
  if (/[\\/]kernel[\\/]+main\.js/.test(text) && text.includes("(Two Kernels")) return;
  throw new Error(
    `${folder} belongs to another kernel, which stays as it is. Remove it with "jupyter kernelspec remove", or choose another --name.`,
  );
}
