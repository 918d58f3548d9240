import { installHint } from "../core/install-hint.mjs";
import { findChromium } from "./chromium.mjs";
import { runPart } from "./part.mjs";
import { testParts } from "./parts.mjs";
import { sum } from "./reports.mjs";

/**
 * Runs the parts one after the other, all of them even after a failure, and closes with the times and one plain count.
 *
 * @param {import("./parts.mjs").Extent} extent
 * @returns {Promise<number>} exit code
 */
export async function runTests(extent) {
  const needsBrowser = extent !== "conformance";
  const chromium = needsBrowser ? findChromium() : undefined;
  const parts = testParts(extent, chromium);
  /** @type {import("./part.mjs").PartResult[]} */
  const results = [];
  for (const part of parts) results.push(await runPart(part));
  console.log();
  for (const { title, ok, seconds } of results) {
    console.log(`${ok ? "ok    " : "FAILED"} ${title} (${seconds.toFixed(1)} s)`);
  }
  const missing = needsBrowser && chromium === undefined && missingBrowser();
  const total = sum(results.map(({ counts }) => counts));
  const failed = total.failed + (missing ? 1 : 0);
  const some = total.passed + failed + total.skipped > 0;
  if (some)
    console.log(
      `\n${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
    );
  else console.log("\nNo test is of this kind yet.");
  return failed === 0 ? 0 : 1;
}

/**
 * Says what a missing browser means here: on CI it is a failure, elsewhere the user's choice.
 *
 * @returns {boolean} whether it is a failure
 */
function missingBrowser() {
  const hint = installHint({
    apt: "chromium",
    dnf: "chromium",
    brew: "--cask chromium",
    other: "Chromium or Chrome",
  });
  const strict = process.env["CI"] === "true";
  console.log(
    `${strict ? "FAILED browser" : "\nBrowser"} tests left out: no Chromium found. ${hint.replace("it", "one")}`,
  );
  return strict;
}
