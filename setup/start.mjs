import { ensure } from "./core/ensure.mjs";
import { main } from "./core/main.mjs";
import { checkNodeVersion } from "./core/node-version.mjs";
import { readOptions } from "./jupyter/options.mjs";
import { checkPort } from "./jupyter/port.mjs";
import { startJupyter } from "./jupyter/start.mjs";
import { lessonSteps } from "./steps/index.mjs";

await main(async () => {
  checkNodeVersion();
  const args = process.argv.slice(2);
  const options = readOptions(args);
  // Before minutes of set-up, not after them.
  await checkPort(options);
  await ensure(lessonSteps);
  return startJupyter(args, options);
});
