import { cpSync, existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The extension of JupyterLab that draws figures, as the build leaves it. */
const BUILT = fileURLToPath(new URL("../../labextension", import.meta.url));

/** Where JupyterLab looks for the extension, beside the folder of kernels that `kernelFolder` lies in. */
function placeBeside(kernelFolder: string): string {
  return join(dirname(dirname(kernelFolder)), "labextensions", "two-kernels");
}

/** Put the extension where Jupyter finds the kernel too; undefined where this checkout has not built it. */
export function installLabextension(kernelFolder: string): string | undefined {
  if (!existsSync(BUILT)) return undefined;
  const place = placeBeside(kernelFolder);
  rmSync(place, { recursive: true, force: true });
  cpSync(BUILT, place, { recursive: true });
  return place;
}

/** Remove the extension. */
export function removeLabextension(kernelFolder: string): void {
  rmSync(placeBeside(kernelFolder), { recursive: true, force: true });
}
