/** Stands for Python: the machine's own, and the one that it puts into an environment. Its state: FAKE_PYTHON, FAKE_PIP. */
import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { untilReleased } from "./until-released.js";

const [self, ...args] = process.argv.slice(2);
const [version = "3.11.9", canMakeVenv = "yes"] = (process.env.FAKE_PYTHON ?? "")
  .split(" ")
  .filter(Boolean);
const engine = [
  "libtensorflow_cc.so.2",
  "libtensorflow_framework.so.2",
  "include/tensorflow/c/c_api.h",
].map((file) => `tensorflow/${file}`);
const library = `python${version.split(".").slice(0, 2).join(".")}`;
const note = (text) => appendFileSync(process.env.FAKE_LOG, `${text}\n`);

if (args[0] === "-c" && args[1].includes("version_info")) {
  const [major, minor] = version.split(".").map(Number);
  process.stdout.write(JSON.stringify([self, version, [major, minor], canMakeVenv === "yes"]));
} else if (args[1] === "venv") {
  note("python venv");
  mkdirSync(path.join(args[2], "bin"), { recursive: true });
  mkdirSync(path.join(args[2], "lib", library, "site-packages"), { recursive: true });
  copyFileSync(self, path.join(args[2], "bin", "python"));
} else if (args[1] === "pip") {
  await install(args.at(-1));
} else if (args[1] === "jupyterlab") {
  note("jupyterlab");
}

async function install(lock) {
  const name = path.basename(lock);
  note(`pip ${name}`);
  if (process.env.FAKE_PIP === "offline") {
    process.stderr.write(
      "WARNING: Retrying after NewConnectionError: Temporary failure in name resolution\n",
    );
    process.exit(1);
  }
  if (process.env.FAKE_PIP === "full") {
    process.stderr.write("ERROR: Could not install packages: [Errno 28] No space left on device\n");
    process.exit(1);
  }
  await untilReleased("pip");
  const files = {
    "base.txt": ["jupyterlab/__init__.py"],
    "tensorflow.txt": [...engine, "tensorflow_cpu-2.21.0.dist-info/RECORD"],
    "tensorflow-gpu.txt": [
      ...engine,
      "tensorflow-2.21.0.dist-info/RECORD",
      "nvidia_cudnn_cu12-9.0.dist-info/RECORD",
    ],
  };
  const site = path.join(path.dirname(self), "..", "lib", library, "site-packages");
  for (const file of files[name] ?? []) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), "");
  }
}
