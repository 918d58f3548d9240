import { ensure } from "./core/ensure.mjs";
import { main } from "./core/main.mjs";
import { checkNodeVersion } from "./core/node-version.mjs";
import { lessonSteps } from "./steps/index.mjs";

await main(async () => {
  checkNodeVersion();
  await ensure(lessonSteps);
  console.log("Everything is set up: npm start");
  return 0;
});
