import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Problem } from "../core/problem.mjs";
import { sitePackages } from "../python/site-packages.mjs";

/**
 * One of TensorFlow's builds.
 *
 * @typedef {object} Wheel
 * @property {string} lock what installs it
 * @property {string} title
 * @property {number} downloadMb
 * @property {number} diskMb
 */

/** @type {Readonly<Record<"cpu" | "gpu", Wheel>>} */
const wheels = {
  cpu: {
    lock: "tensorflow.txt",
    title: "TensorFlow 2.21: the engine alone, 260 MB to download and 1.3 GB on disk",
    downloadMb: 260,
    diskMb: 1_300,
  },
  gpu: {
    lock: "tensorflow-gpu.txt",
    title: "TensorFlow 2.21 for NVIDIA GPUs, with CUDA: 3.4 GB to download and 7 GB on disk",
    downloadMb: 3_400,
    diskMb: 7_000,
  },
};

/**
 * The build for this machine: for NVIDIA's GPUs where their driver runs, on Linux x86-64, for which it is made. What
 * TWO_KERNELS_TENSORFLOW says, "cpu" or "gpu", goes before.
 *
 * @returns {Wheel}
 * @throws {Problem} when the variable says anything else, or asks for a build that there is not
 */
export function chooseWheel() {
  const asked = process.env["TWO_KERNELS_TENSORFLOW"] ?? "";
  const served = process.platform === "linux" && process.arch === "x64";
  if (asked === "gpu" && !served) {
    throw new Problem(
      `TWO_KERNELS_TENSORFLOW asks for a GPU, and there is no build for ${process.platform} ${process.arch}`,
      "Leave it out.",
    );
  }
  if (asked === "cpu" || asked === "gpu") return wheels[asked];
  if (asked !== "") {
    throw new Problem(
      `TWO_KERNELS_TENSORFLOW is "${asked}"; it can be cpu or gpu`,
      "Leave it out for what suits this machine.",
    );
  }
  return served && hasNvidiaDriver() ? wheels.gpu : wheels.cpu;
}

/** @returns {boolean} whether the driver is loaded: a look at a file, since `nvidia-smi` takes a second */
function hasNvidiaDriver() {
  // The second is Windows's GPU in WSL, if it is NVIDIA's.
  return (
    existsSync("/proc/driver/nvidia/version") || existsSync("/usr/lib/wsl/lib/libnvidia-ml.so.1")
  );
}

/**
 * Which build is installed.
 *
 * @returns {"cpu" | "gpu" | undefined}
 */
export function installedWheel() {
  const names = distributions();
  if (names.some((name) => name.startsWith("tensorflow_cpu-"))) return "cpu";
  if (names.some((name) => name.startsWith("nvidia_cudnn"))) return "gpu";
  return names.some((name) => name.startsWith("tensorflow-")) ? "cpu" : undefined;
}

/**
 * Removes TensorFlow: the builds lie in the same folder, and one put over the other is neither.
 *
 * @returns {void}
 */
export function removeWheel() {
  const folder = sitePackages();
  if (folder === undefined) return;
  for (const name of [
    "tensorflow",
    ...distributions().filter((name) => /^tensorflow/.test(name)),
  ]) {
    rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @returns {string[]} the folders in which pip and uv note what they have installed */
function distributions() {
  try {
    return readdirSync(sitePackages() ?? "").filter((name) => name.endsWith(".dist-info"));
  } catch {
    return [];
  }
}
