import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { readNumberLoop } from "../../../../kernel/engine/compile/readNumberLoop.ts";

function read(code: string) {
  const [loop] = parse(code, { ecmaVersion: 2025, sourceType: "module" }).body;
  return readNumberLoop(loop);
}

describe("readNumberLoop", () => {
  test("finds the variables from outside, and those that are set", () => {
    const loop = read(
      "for (let i = 0; i < n; i++) { const twice = 2 * i; if (twice > k) s += twice; }",
    );
    expect([...loop!.free].sort()).toEqual(["k", "n", "s"]);
    expect([...loop!.assigned]).toEqual(["s"]);
  });

  test("tells a name inside from the same name outside", () => {
    expect([...read("while (i < 9) { { let i = 1; s += i; } i++; }")!.free].sort()).toEqual([
      "i",
      "s",
    ]);
    expect([...read("do { let i = 1; s += i; } while (i < 9);")!.free].sort()).toEqual(["i", "s"]);
    expect([
      ...read("for (let i = 0; i < 3; i++) for (let j = 0; j < i; j++) s += j;")!.free,
    ]).toEqual(["s"]);
  });

  test.each([
    ["calls code", "while (n < 3) { f(); n++; }"],
    ["reads a property, which may be an accessor", "while (n < xs.length) n++;"],
    ["reads an element", "while (n < 3) s += xs[n++];"],
    ["builds a text", "while (n < 3) s += `${n++}`;"],
    ["makes a function", "while (n < 3) { const f = () => n; n++; }"],
    ["awaits", "while (n < 3) { await n; n++; }"],
    ["looks into an object", "while (n in o) n++;"],
    ["declares for the whole cell", "for (var i = 0; i < 3; i++) s += i;"],
    ["sets a constant", "while (n < 3) { const k = 1; n++; k = 2; }"],
    ["uses a name above its declaration", "while (n < 3) { n += k; let k = 1; }"],
    ["declares by itself", "while (n < 3) { let k = k + 1; n++; }"],
    ["mixes in big integers", "while (n < 3) n += 1n;"],
  ])("leaves a loop alone that %s", (_, code) => {
    expect(read(code)).toBeNull();
  });
});
