import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, ".venv-bench");
const requirements = join(import.meta.dirname, "requirements.txt");
const stamp = join(folder, "two-kernels-requirements");

/**
 * The Python in which the peers are installed (`requirements.txt`), made on the first call: NumPy, SciPy, Keras on
 * TensorFlow, and PyTorch, about 2.5 GB. No test needs it.
 *
 * @returns the interpreter's path
 */
export function peersPython(): string {
  const python = join(folder, "bin", "python");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return python;
  console.log("Installing what the bench compares with, about 2.5 GB, into .venv-bench");
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
