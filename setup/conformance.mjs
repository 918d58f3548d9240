import { ensure } from "./core/ensure.mjs";
import { main } from "./core/main.mjs";
import { checkNodeVersion } from "./core/node-version.mjs";
import { testSteps } from "./steps/index.mjs";
import { runTests } from "./testing/run-tests.mjs";

// `npm run conformance`: the kernel as Jupyter's own client sees it, and nothing else.
await main(async () => {
  checkNodeVersion();
  await ensure(testSteps);
  return runTests("conformance");
});
