import { ensure } from "./core/ensure.mjs";
import { main } from "./core/main.mjs";
import { checkNodeVersion } from "./core/node-version.mjs";
import { Problem } from "./core/problem.mjs";
import { testSteps } from "./steps/index.mjs";
import { runTests } from "./testing/run-tests.mjs";

await main(async () => {
  const extent = readExtent(process.argv.slice(2));
  checkNodeVersion();
  await ensure(testSteps);
  return runTests(extent);
});

/**
 * @param {readonly string[]} args
 * @returns {import("./testing/parts.mjs").Extent}
 * @throws {Problem}
 */
function readExtent(args) {
  const unknown = args.find((arg) => arg !== "--full" && arg !== "--only-extra");
  if (unknown !== undefined) {
    throw new Problem(
      `npm test does not know ${unknown}`,
      "It runs everything; single tests: npx vitest run PATH. Long tests too: npm run test:full.",
    );
  }
  if (args.includes("--only-extra")) return "extra";
  return args.includes("--full") ? "all" : "ordinary";
}
