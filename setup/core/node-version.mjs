import { Problem } from "./problem.mjs";

/** The first Node whose type stripping, `import.meta.dirname` and `require` of ES modules the packages count on. */
const leastMajor = 20;
const leastMinor = 19;

/**
 * @param {string} [version]
 * @returns {void}
 * @throws {Problem} when this Node is too old
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Problem(
    `Node ${leastMajor}.${leastMinor} or newer is needed, this is ${version}`,
    "Install a current one (nodejs.org, nvm or your package manager), then run this again.",
  );
}
