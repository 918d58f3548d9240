import { hashFiles, hashOf } from "../core/hash.mjs";
import { inRoot } from "../core/paths.mjs";
import { createEnvironment } from "../python/create.mjs";
import { environmentId, nameEnvironment, removeEnvironment } from "../python/environment.mjs";
import { installLock } from "../python/install.mjs";
import { isInstalled } from "../python/site-packages.mjs";

const lock = "base.txt";

/**
 * .venv with JupyterLab.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const pythonEnvironment = {
  name: "python-environment",
  title: "Python environment: JupyterLab into .venv",
  key: () => hashOf([environmentId(), hashFiles([inRoot("setup", "python", lock)])]),
  isThere: () => environmentId() !== "" && isInstalled("jupyterlab", "__init__.py"),
  async work({ show, interrupted }) {
    if (interrupted || environmentId() === "") {
      removeEnvironment();
      await createEnvironment(show);
      nameEnvironment();
    }
    await installLock(lock, { log: "python-environment", show });
  },
};
