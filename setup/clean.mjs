import { existsSync, rmSync } from "node:fs";
import { takeLock } from "./core/lock.mjs";
import { main } from "./core/main.mjs";
import { inRoot } from "./core/paths.mjs";
import { Problem } from "./core/problem.mjs";
import { bytesBelow } from "./core/size.mjs";

/** What set-up, the build and the measurements make; the state of set-up last, since it holds the lock. */
const made = ["dist", "docs/api", ".venv-bench", ".venv", "node_modules", ".setup"];

await main(async () => {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) {
    throw new Problem(
      `npm run clean does not know ${unknown}`,
      "It takes no option, and removes what npm start makes again; notebooks and fetched data stay.",
    );
  }
  const release = await takeLock();
  for (const name of made.filter((name) => existsSync(inRoot(name)))) {
    const megabytes = Math.round(bytesBelow(inRoot(name)) / 1e6).toLocaleString("en");
    rmSync(inRoot(name), { recursive: true, force: true, maxRetries: 3 });
    console.log(`removed ${name} (${megabytes} MB)`);
  }
  release();
  console.log("Notebooks and fetched data are as they were. npm start makes the rest again.");
  return 0;
});
