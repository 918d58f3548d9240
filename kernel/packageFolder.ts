import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where this package lies: found by its own name, from the source as from what is built of it. */
export const PACKAGE_FOLDER = dirname(
  createRequire(import.meta.url).resolve("two-kernels/package.json"),
);
