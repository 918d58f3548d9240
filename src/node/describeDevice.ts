import { spawnSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";

/** The processor's name and how many cores there are to compute on. */
export function describeProcessor(): string {
  const model = cpus()[0]?.model.trim() ?? "";
  const cores = availableParallelism();
  return `${model || "CPU"}, ${cores} ${cores === 1 ? "core" : "cores"}`;
}

/**
 * The name of the first GPU, which is the one that TensorFlow computes on.
 *
 * @param program NVIDIA's own, which comes with the driver
 */
export function describeGpu(program = "nvidia-smi"): string {
  const query = ["--query-gpu=name", "--format=csv,noheader"];
  const answer = spawnSync(program, query, { encoding: "utf8", timeout: 5_000, windowsHide: true });
  const [name] = answer.status === 0 ? answer.stdout.split("\n") : [""];
  return name.trim() || "GPU";
}
