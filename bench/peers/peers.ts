import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
/** What benches compare with; the figures' peers are small and stand apart. */
const sets = {
  training: { folder: ".venv-bench", requirements: "requirements.txt", size: "about 2.5 GB" },
  figures: { folder: ".venv-bench-figures", requirements: "figures.txt", size: "about 200 MB" },
} as const;

/**
 * The Python in which peers are installed, made on the first call: NumPy, SciPy, Keras on TensorFlow, and PyTorch, or
 * plotly and matplotlib. No test needs it.
 *
 * @returns the interpreter's path
 */
export function peersPython(set: keyof typeof sets = "training"): string {
  const { size } = sets[set];
  const folder = join(root, sets[set].folder);
  const requirements = join(import.meta.dirname, sets[set].requirements);
  const stamp = join(folder, "two-kernels-requirements");
  const python = join(folder, "bin", "python");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return python;
  console.log(`Installing what the bench compares with, ${size}, into ${sets[set].folder}`);
  rmSync(folder, { recursive: true, force: true });
  execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
  execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", requirements], {
    stdio: "inherit",
  });
  writeFileSync(stamp, wanted);
  return python;
}

/**
 * The environment of a peer's process: two threads as ours, and no setting of this shell that would slow its BLAS.
 */
export function peersEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env, TF_CPP_MIN_LOG_LEVEL: "3", KERAS_BACKEND: "tensorflow" };
  const slow = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"];
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !slow.includes(name)));
}
