import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where this package's compiled code lies: the folder above this file's, and the library's beside it. */
const KERNEL_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)));
const PACKAGE_CODE = dirname(KERNEL_FOLDER);
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
  return script.startsWith("node:inspector") || script.startsWith(KERNEL_FOLDER + sep);
}

/** Whether a script is Node's queue of promises and callbacks, which only says that something came later. */
export function isScheduling(script: string): boolean {
  return script === "node:internal/process/task_queues";
}
