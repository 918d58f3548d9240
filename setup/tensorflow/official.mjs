import { existsSync } from "node:fs";
import path from "node:path";
import { inRoot } from "../core/paths.mjs";
import { run } from "../core/run.mjs";
import { addonFile, tfjsNode } from "./compile.mjs";

/** Firewalls often close the place it comes from without a word: who has no compiler is not to wait for ever. */
const limitMs = 180_000;

/**
 * The add-on that tfjs-node's authors have built, with its TensorFlow of 2022, by tfjs-node's own install script; the
 * script reads mirrors and proxies from the environment as npm would let it.
 *
 * @param {(text: string) => void} show
 * @returns {Promise<boolean>} whether it is there now
 */
export async function installOfficial(show) {
  const script = path.join(tfjsNode, "scripts", "install.js");
  if (!existsSync(script)) return false;
  show("tfjs-node's own, since nothing can be compiled here");
  const programs = [inRoot("node_modules", ".bin"), process.env["PATH"] ?? ""];
  const outcome = await run(process.execPath, [script, "cpu", "download"], {
    log: "addon",
    cwd: tfjsNode,
    env: { PATH: programs.join(path.delimiter) },
    limitMs,
  });
  return outcome.ok && existsSync(addonFile);
}
