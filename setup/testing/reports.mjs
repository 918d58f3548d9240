import { readFileSync } from "node:fs";

/**
 * How many tests of a suite passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    noTests,
  );
}

/**
 * @param {string} file vitest's JSON report
 * @returns {Counts | undefined} undefined when there is none: the run did not come to its end
 */
export function readVitest(file) {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} file pytest's JUnit report
 * @returns {Counts | undefined}
 * @example a suite line reads <testsuite name="pytest" errors="0" failures="1" skipped="2" tests="12">
 */
export function readPytest(file) {
  const suites = readIfThere(file)?.match(/<testsuite\s[^>]*>/g);
  if (suites === undefined || suites === null) return undefined;
  return sum(
    suites.map((suite) => {
      const count = (/** @type {string} */ name) =>
        Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
      const failed = count("errors") + count("failures");
      return {
        passed: count("tests") - failed - count("skipped"),
        failed,
        skipped: count("skipped"),
      };
    }),
  );
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
