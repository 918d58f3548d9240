import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../../..");

/** Which of tfjs's packages a process has loaded that imports this file. */
function loadedBy(file: string): string[] {
  const code = `
    import { createRequire } from "node:module";
    await import(${JSON.stringify(resolve(root, file))});
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify(loaded.filter((path) => path.includes("@tensorflow"))));`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", code];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }),
  ) as string[];
}

test("two-kernels/data, loads nothing of tfjs, which takes a second and 200 MB", () => {
  expect(loadedBy("src/node/data/index.ts")).toEqual([]);
  expect(loadedBy("src/node/index.ts").length).toBeGreaterThan(0);
});
