import { hashFiles, hashOf } from "../core/hash.mjs";
import { inRoot } from "../core/paths.mjs";
import { environmentId } from "../python/environment.mjs";
import { installLock } from "../python/install.mjs";
import { isInstalled } from "../python/site-packages.mjs";

const lock = "test.txt";

/**
 * What the tests drive Jupyter with, into the same .venv.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const pythonTests = {
  name: "python-tests",
  title: "Python packages of the tests",
  key: () => hashOf([environmentId(), hashFiles([inRoot("setup", "python", lock)])]),
  isThere: () =>
    isInstalled("jupyter_kernel_test", "__init__.py") && isInstalled("pytest", "__init__.py"),
  work: ({ show, interrupted }) =>
    installLock(lock, { log: "python-tests", show, anew: interrupted }),
};
