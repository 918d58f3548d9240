import { createServer } from "node:net";
import { Problem } from "../core/problem.mjs";

/**
 * Refuses a port that something else listens on. Jupyter would take another one without a word, and the user would open
 * the page of whatever holds the first.
 *
 * @param {import("./options.mjs").JupyterOptions} options
 * @returns {Promise<void>}
 * @throws {Problem}
 */
export async function checkPort({ port, ip }) {
  if (port === undefined || port === 0) return;
  const code = await tryToListen(
    port,
    ip === undefined || ip === "" || ip === "*" ? undefined : ip,
  );
  if (code === undefined) return;
  if (code === "EADDRINUSE") {
    throw new Problem(
      `port ${port} is taken`,
      `Choose another one: npm start -- --port ${port < 65_535 ? port + 1 : 8890}`,
    );
  }
  if (code === "EACCES")
    throw new Problem(
      `port ${port} needs an administrator`,
      "Choose one above 1023: npm start -- --port 8890",
    );
  throw new Problem(
    `this machine cannot listen on ${ip ?? "localhost"}:${port} (${code})`,
    "Leave --ip out, or give an address of this machine.",
  );
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>} the system's error code
 */
function tryToListen(port, host = "localhost") {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
