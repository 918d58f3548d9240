/** Stands for npm on a machine in a given state (FAKE_NPM): installs a tiny tree, finds no network, or never ends. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { untilReleased } from "./until-released.js";

if (process.argv[2] === "--version") {
  process.stdout.write("11.0.0\n");
  process.exit(0);
}

const withTools = !process.argv.includes("--omit=dev");
appendFileSync(process.env.FAKE_LOG, `npm ${process.argv[2]}${withTools ? "" : " --omit=dev"}\n`);
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules/typescript/bin", { recursive: true });

if (process.env.FAKE_NPM === "offline") {
  process.stderr.write(
    "npm error code EAI_AGAIN\nnpm error reason: getaddrinfo EAI_AGAIN somewhere\n",
  );
  process.exit(1);
}
await untilReleased("npm");

writeFileSync("node_modules/typescript/package.json", "{}");
writeFileSync(
  "node_modules/typescript/bin/tsc",
  `const { mkdirSync, writeFileSync } = require("node:fs");
   for (const file of ["dist/kernel/main.js", "dist/grader/main.js", "dist/src/index.js"]) {
     mkdirSync(require("node:path").dirname(file), { recursive: true });
     writeFileSync(file, "");
   }`,
);
// Stands for the programs that make bundles and build JupyterLab's extension.
mkdirSync("node_modules/tsx/dist", { recursive: true });
writeFileSync(
  "node_modules/tsx/dist/cli.mjs",
  `import { mkdirSync, writeFileSync } from "node:fs";
   mkdirSync("dist/engine", { recursive: true });
   writeFileSync("dist/engine/main.js", "");
   mkdirSync("dist/labextension/static", { recursive: true });
   const jupyterlab = { _build: { load: "static/entry.js" } };
   writeFileSync("dist/labextension/package.json", JSON.stringify({ jupyterlab }));
   writeFileSync("dist/labextension/static/entry.js", "");`,
);
const packages = { "node_modules/typescript": { integrity: "sha512-1" } };
if (withTools) {
  mkdirSync("node_modules/vitest");
  writeFileSync("node_modules/vitest/package.json", "{}");
  packages["node_modules/vitest"] = { integrity: "sha512-2", dev: true };
}
writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));
