import { fromRoot } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/**
 * What the installers print for the causes that a user can mend, most telling first.
 *
 * @type {readonly { pattern: RegExp, what: string, remedy: string }[]}
 */
const causes = [
  {
    pattern: /ENOSPC|No space left on device/i,
    what: "the disk is full",
    remedy: "Free about 4 GB, then run this again.",
  },
  {
    pattern: /certificate|CERT_|SELF_SIGNED|UnknownIssuer/i,
    what: "the package server's certificate was not accepted",
    remedy:
      "Behind a company proxy, add its certificate to the system's and set NODE_EXTRA_CA_CERTS, then run this again.",
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|getaddrinfo|name resolution|NewConnectionError|Failed to establish a new connection|Network is unreachable|Connection refused|Failed to fetch|dns error|timed out/i,
    what: "the network could not be reached",
    remedy:
      "Set-up needs it once: connect (or set HTTPS_PROXY), then run this again; it goes on where it stopped.",
  },
  {
    pattern: /EACCES|EPERM|Permission denied/i,
    what: "a file or folder may not be written",
    remedy:
      "Make the checkout and your package caches yours (a past run with sudo?), then run this again.",
  },
];

/**
 * Turns the output of a failed program into one line: its likely cause, what to do, and where the log is.
 *
 * @param {string} doing what was being done, as in "npm ci"
 * @param {import("./run.mjs").Outcome} outcome
 * @param {string} [remedy] what to do when no known cause is seen
 * @returns {Problem}
 */
export function diagnose(
  doing,
  outcome,
  remedy = "Run this again; if it fails again, read the log.",
) {
  const cause = causeOf(outcome.output);
  const details = `Log: ${fromRoot(outcome.log)}`;
  if (cause !== undefined)
    return new Problem(`${doing} failed: ${cause.what}`, `${cause.remedy} ${details}`);
  return new Problem(`${doing} failed: ${lastWords(outcome.output)}`, `${remedy} ${details}`);
}

/**
 * @param {string} output
 * @returns {{ what: string, remedy: string } | undefined} what went wrong and how to mend it, where that is known
 */
export function causeOf(output) {
  return causes.find(({ pattern }) => pattern.test(output));
}

/**
 * @param {string} output
 * @returns {string}
 */
function lastWords(output) {
  const lines = output.split(/[\r\n]+/).map((line) => line.trim());
  const words = lines.filter((line) => line !== "" && !line.startsWith("npm notice"));
  const telling = words.filter((line) => /error/i.test(line));
  return ((telling.length > 0 ? telling : words).at(-1) ?? "it said nothing")
    .replace(/\.$/, "")
    .slice(0, 200);
}
