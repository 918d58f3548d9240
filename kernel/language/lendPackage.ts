import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "@tslab/typescript-for-tslab";

const PACKAGE_NAME = "two-kernels";
const PACKAGE_FOLDER = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Let the checker find this package where the notebook's folder has none: as if it lay in `node_modules` there.
 *
 * The converter reads files through `ts.sys` and offers no hook of its own, hence the wrapping.
 */
export function lendPackage(notebookFolder: string): void {
  const lent = join(notebookFolder, "node_modules", PACKAGE_NAME);
  const { sys } = ts;
  if (sys.directoryExists(lent)) return;
  const real = (path: string): string => {
    if (path !== lent && !path.startsWith(lent + sep)) return path;
    return join(PACKAGE_FOLDER, path.slice(lent.length));
  };
  const original = { ...sys };
  sys.fileExists = (path) => original.fileExists(real(path));
  sys.directoryExists = (path) => original.directoryExists(real(path));
  sys.readFile = (path, encoding) => original.readFile(real(path), encoding);
  sys.realpath = (path) => original.realpath?.(real(path)) ?? real(path);
}
