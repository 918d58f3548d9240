import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { diagnose } from "../core/diagnose.mjs";
import { hashFiles } from "../core/hash.mjs";
import { npmCommand } from "../core/npm.mjs";
import { inRoot } from "../core/paths.mjs";
import { run } from "../core/run.mjs";

const lockFile = inRoot("package-lock.json");
/** npm writes it last, so that it tells a whole installation from a half one. */
const installedFile = inRoot("node_modules", ".package-lock.json");
const machine = `${process.platform}-${process.arch}`;

/** npm tells of its progress to a terminal, or as a log of what it fetches; its own patience without a network is 90 s. */
const options = [
  ...["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=http"],
  ...["--fetch-retries=3", "--fetch-retry-mintimeout=1500", "--fetch-retry-factor=2"],
];

/**
 * npm's packages. Their install scripts do not run: tfjs-node's would download an engine of 2022 from a bucket that
 * firewalls often close (tfjs issues #8742, #8611, #8202), and no other package needs one.
 *
 * @param {boolean} withTools whether those that only tests and development need are wanted too: a third of the bytes
 * @returns {import("../core/ensure.mjs").Step}
 */
function packages(withTools) {
  return {
    // One stamp for both: lessons are content with what the tests have installed.
    name: "node-packages",
    title: `Node packages: npm ${command(withTools).join(" ")}`,
    key: () => `${machine}-${hashFiles([lockFile])}`,
    isThere: () =>
      missingPackages(readPackages(installedFile)).length === 0 &&
      existsSync(installedFile) &&
      (!withTools || holdsAll(true)),
    async work({ show, interrupted, previousKey }) {
      const sameMachine = previousKey === undefined || previousKey.startsWith(machine);
      if (!interrupted && sameMachine && agreesWithLock(withTools)) return;
      const { program, args } = npmCommand();
      let fetched = 0;
      const outcome = await run(program, [...args, ...command(withTools), ...options], {
        log: "node-packages",
        onLine(line) {
          if (line.includes("fetch GET 200")) show(`${String(++fetched)} packages fetched`);
          else if (/attempt \d+ failed/.test(line))
            show("the network does not answer; trying again");
        },
      });
      if (!outcome.ok) throw diagnose("npm ci", outcome);
    },
  };
}

/** What lessons, kernel and grader need. */
export const nodePackages = packages(false);

/** The same with the tools of the tests. */
export const testPackages = packages(true);

/**
 * @param {boolean} withTools
 * @returns {string[]}
 */
function command(withTools) {
  return withTools ? ["ci", "--include=dev"] : ["ci", "--omit=dev"];
}

/**
 * Whether a person has already installed what the lock file asks for, with npm by hand.
 *
 * @param {boolean} withTools
 * @returns {boolean}
 */
function agreesWithLock(withTools) {
  const wanted = readPackages(lockFile);
  const installed = readPackages(installedFile);
  return (
    Object.keys(wanted).length > 1 &&
    holdsAll(withTools) &&
    Object.keys(installed).every((place) => place in wanted) &&
    missingPackages(installed).length === 0
  );
}

/**
 * @param {boolean} withTools
 * @returns {boolean} whether everything is installed that the lock file does not call optional
 */
function holdsAll(withTools) {
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(lockFile))
    .filter(([place, { optional, dev }]) => place !== "" && !optional && (withTools || !dev))
    .every(([place, { integrity }]) => installed[place]?.integrity === integrity);
}

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, dev?: boolean }>} Packages
 * @param {string} file
 * @returns {Packages}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {Packages} packages
 * @returns {string[]}
 */
function missingPackages(packages) {
  return Object.keys(packages).filter(
    (place) => !existsSync(inRoot(path.join(place, "package.json"))),
  );
}
