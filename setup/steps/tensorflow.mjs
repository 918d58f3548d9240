import { hashFiles, hashOf } from "../core/hash.mjs";
import { inRoot } from "../core/paths.mjs";
import { environmentId } from "../python/environment.mjs";
import { installLock } from "../python/install.mjs";
import { libraries, whyNoWheel } from "../tensorflow/platform.mjs";
import { watchGrowth } from "../tensorflow/growth.mjs";
import { chooseWheel, removeWheel } from "../tensorflow/wheel.mjs";

/**
 * TensorFlow's engine from its Python wheel: the C API that tfjs-node binds to, and nothing of its Python side.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const tensorflow = {
  name: "tensorflow",
  get title() {
    return chooseWheel().title;
  },
  key: () =>
    hashOf([
      environmentId(),
      process.arch,
      hashFiles([inRoot("setup", "python", chooseWheel().lock)]),
    ]),
  isThere: () => libraries().length === 2,
  async work({ show, interrupted }) {
    const reason = whyNoWheel();
    if (reason !== undefined)
      return `left out: ${reason}. Networks will train more slowly, on WebAssembly`;
    const wheel = chooseWheel();
    removeWheel();
    const stop = watchGrowth(show, wheel);
    try {
      await installLock(wheel.lock, {
        log: "tensorflow",
        show: () => undefined,
        alone: true,
        anew: interrupted,
      });
    } finally {
      stop();
    }
    return undefined;
  },
};
