import { hashFiles, hashOf } from "../core/hash.mjs";
import { inRoot } from "../core/paths.mjs";
import { environmentId } from "../python/environment.mjs";
import { installLock } from "../python/install.mjs";
import { libraries, whyNoWheel } from "../tensorflow/platform.mjs";
import { watchGrowth } from "../tensorflow/growth.mjs";

const lock = "tensorflow.txt";

/**
 * TensorFlow's engine from its Python wheel: the C API that tfjs-node binds to, and nothing of its Python side.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const tensorflow = {
  name: "tensorflow",
  title: "TensorFlow 2.21: the engine alone, 260 MB to download and 1.3 GB on disk",
  key: () => hashOf([environmentId(), process.arch, hashFiles([inRoot("setup", "python", lock)])]),
  isThere: () => libraries().length === 2,
  async work({ show, interrupted }) {
    const reason = whyNoWheel();
    if (reason !== undefined)
      return `left out: ${reason}. Networks will train more slowly, on WebAssembly`;
    const stop = watchGrowth(show);
    try {
      await installLock(lock, {
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
