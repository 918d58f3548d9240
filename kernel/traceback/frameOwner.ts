import { join, sep } from "node:path";
import { PACKAGE_FOLDER } from "../packageFolder.ts";

/** Where this package's compiled code lies, and of this the kernel's: the engine is a bundle. */
const PACKAGE_CODE = join(PACKAGE_FOLDER, "dist");
const KERNEL_FOLDERS = ["kernel", "engine"].map((name) => join(PACKAGE_CODE, name) + sep);
const PACKAGE = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/g;

/** Whose code a script is: `Node`, a package's name, or null for the user's own. */
export function frameOwner(script: string): string | null {
  if (script.startsWith("node:")) return "Node";
  const innermost = [...script.matchAll(PACKAGE)].at(-1);
  if (innermost !== undefined) return innermost[1]!;
  return script.startsWith(PACKAGE_CODE + sep) ? "two-kernels" : null;
}

/** Whether a script belongs to the kernel: below it, a stack tells nothing about the cell. */
export function isKernelFrame(script: string): boolean {
  return ["node:inspector", ...KERNEL_FOLDERS].some((start) => script.startsWith(start));
}

/** Whether a script is Node's queue of promises and callbacks, which only says that something came later. */
export function isScheduling(script: string): boolean {
  return script === "node:internal/process/task_queues";
}
