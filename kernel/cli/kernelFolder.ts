import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where a kernel is registered: for the user, for the Python environment in use, or below a folder. */
export type Place =
  { readonly kind: "user" | "sys-prefix" } | { readonly kind: "prefix"; readonly folder: string };

/** The folder in which Jupyter looks for the kernel called `name`. */
export function kernelFolder(place: Place, name: string): string {
  return join(dataFolder(place), "kernels", name);
}

function dataFolder(place: Place): string {
  if (place.kind === "user") return userFolder();
  const prefix = place.kind === "prefix" ? resolve(place.folder) : pythonPrefix();
  return join(prefix, "share", "jupyter");
}

/** Jupyter's folder for the user, by the rules of `jupyter_core`. */
function userFolder(): string {
  const { JUPYTER_DATA_DIR, XDG_DATA_HOME, APPDATA } = given(process.env);
  if (JUPYTER_DATA_DIR !== undefined) return JUPYTER_DATA_DIR;
  if (process.platform === "darwin") return join(homedir(), "Library", "Jupyter");
  if (process.platform === "win32" && APPDATA !== undefined) return join(APPDATA, "jupyter");
  return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "jupyter");
}

/** The variables that are set to something: an empty one counts as none. */
function given(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

/** The environment that the `python3` or `python` on the path belongs to. */
function pythonPrefix(): string {
  for (const python of ["python3", "python"]) {
    try {
      return execFileSync(python, ["-c", "import sys; print(sys.prefix)"], {
        encoding: "utf8",
      }).trim();
    } catch {
      // The next name, then the sentence below.
    }
  }
  throw new Error(
    "--sys-prefix: no python3 on the path to ask for its environment. Activate the environment, or name it: --prefix FOLDER.",
  );
}
