import { parse } from "acorn";
import { expect, test } from "vitest";
import { fasterLoops } from "../../../../kernel/engine/compile/numberLoops.ts";

const faster = (code: string) =>
  fasterLoops(parse(code, { ecmaVersion: 2025, sourceType: "module" }), code);

test("a loop over numbers gets a function that is called before it", () => {
  const { edits, script } = faster("let s = 0; for (let i = 0; i < 5; i++) s += i;");
  expect(edits.map(({ start }) => start)).toEqual([11]);
  expect(edits[0].text).toMatch(/^if\(.*typeof s==="number"\)\$\$loops\[0\]\(s,.*\);else $/);
  expect(script).toContain("$$loops");
});

test("other loops stay alone, and so does one that uses a name which is declared below it", () => {
  for (const code of [
    "for (const x of xs) s += x;",
    "while (s < 3) s += k; let k = 1;",
    "while (true);",
  ]) {
    expect(faster(code)).toEqual({ edits: [], script: null });
  }
});
