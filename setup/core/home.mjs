import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { stateFolder } from "./paths.mjs";

/**
 * What npm, uv, pip, JupyterLab and the kernel keep in the home, by the variable that names another place: a folder and
 * where it lies in a home.
 */
const kept = {
  npm_config_cache: { folder: "npm", inHome: ".npm" },
  XDG_CACHE_HOME: { folder: "cache", inHome: ".cache" },
  JUPYTER_DATA_DIR: { folder: "jupyter", inHome: ".local/share/jupyter" },
  JUPYTERLAB_SETTINGS_DIR: { folder: "lab-settings", inHome: ".jupyter/lab/user-settings" },
  JUPYTERLAB_WORKSPACES_DIR: { folder: "lab-workspaces", inHome: ".jupyter/lab/workspaces" },
  IPYTHONDIR: { folder: "ipython", inHome: ".ipython" },
};

/**
 * Where the home may not be written, gives the programs that set-up starts places below .setup for what they keep there;
 * settings that they only read, such as mirrors and proxies, are still read from the home.
 *
 * @param {NodeJS.ProcessEnv} [env] what the programs inherit
 * @returns {void}
 */
export function keepOutsideHome(env = process.env) {
  for (const [variable, { folder, inHome }] of Object.entries(kept)) {
    // `npm start` has named npm's own place already.
    const place = env[variable] ?? path.join(homedir(), inHome);
    if (!isWritable(place)) env[variable] = path.join(stateFolder, "home", folder);
  }
}

/**
 * @param {string} place
 * @returns {boolean} whether it can be written, or made
 */
function isWritable(place) {
  try {
    if (!statSync(place).isDirectory()) return false;
    accessSync(place, constants.W_OK);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === "ENOENT" && place !== path.dirname(place) && isWritable(path.dirname(place));
  }
}
