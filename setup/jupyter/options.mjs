import { Problem } from "../core/problem.mjs";

/**
 * What set-up must know of the options that it passes through to JupyterLab.
 *
 * @typedef {object} JupyterOptions
 * @property {number | undefined} port as the user asked for it; undefined lets Jupyter take the next free one
 * @property {string | undefined} ip
 */

/**
 * @param {readonly string[]} args
 * @returns {JupyterOptions}
 * @throws {Problem} for a port that is no port
 * @example readOptions(["--port", "8890", "--no-browser"]).port // 8890
 */
export function readOptions(args) {
  const port = valueOf(args, ["--port", "--ServerApp.port"]);
  const ip = valueOf(args, ["--ip", "--ServerApp.ip"]);
  if (port === undefined) return { port: undefined, ip };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Problem(
      `--port ${port || "without a number"} is no port`,
      "Give a number from 1 to 65535: npm start -- --port 8890",
    );
  }
  return { port: Number(port), ip };
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} names
 * @returns {string | undefined} the last one given, as Jupyter reads it
 */
function valueOf(args, names) {
  let value;
  for (const [index, arg] of args.entries()) {
    const [name = "", ...rest] = arg.split("=");
    if (!names.includes(name)) continue;
    value = arg.includes("=") ? rest.join("=") : (args[index + 1] ?? "");
  }
  return value;
}
