import { describe, expect, it } from "vitest";
import { gradeSmall, right, shortLimits, textOf } from "./gradeSmall.ts";

const everything = "new Proxy({}, { get: () => everything, has: () => true })";

describe(
  "answers that are not earned, and the honest ones beside them",
  { timeout: 120_000 },
  () => {
    it("gives an honest notebook all its points", async () => {
      const { items, repairs, stops } = await gradeSmall("const mapShape = [28, 28, 6];");
      expect(items.map(({ state, points }) => [state, points])).toEqual([
        ["right", 2],
        ["right", 1],
        ["right", 2],
      ]);
      expect([repairs, stops]).toEqual([[], []]);
    });

    it.each<[string, string]>([
      [
        "prints PASSED and a score",
        'console.log("PASSED"); console.log("2.0"); const mapShape = undefined;',
      ],
      ["a result that is a score", "const mapShape = undefined; 2"],
      ["NaN", "const mapShape = NaN;"],
      ["a negative number", "const mapShape = -1;"],
      ["more than the maximum", "const mapShape = 999;"],
      [
        "a getter for each element",
        "const mapShape: any = { get 0() { return 28; }, get length() { return 3; } };",
      ],
      [
        "a proxy that is everything",
        `const everything: any = () => everything; const mapShape: any = ${everything};`,
      ],
      [
        "a proxy of an array",
        "const mapShape: any = new Proxy([] as number[], { get: (t, k) => k === 'length' ? 3 : k === 'map' ? () => [28, 28, 6] : undefined });",
      ],
      ["toJSON that lies", "const mapShape: any = { toJSON: () => [28, 28, 6] };"],
      [
        "valueOf and toString that lie",
        "const mapShape: any = { valueOf: () => 28, toString: () => '28,28,6', [Symbol.toPrimitive]: () => 28 };",
      ],
      [
        "__proto__ from JSON",
        `const mapShape: any = JSON.parse('{"__proto__": {"verdict": "right", "points": 2}}');`,
      ],
      [
        "what check gives back when right",
        "const mapShape: any = { verdict: 'right', points: 2, exercise: '05-q1' };",
      ],
      ["an array that holds itself", "const mapShape: any[] = []; mapShape.push(mapShape);"],
      ["an array without end", "const mapShape: any = { length: Infinity };"],
      ["a promise", "const mapShape = Promise.resolve([28, 28, 6]);"],
      ["a tagged text as the probe writes it", "const mapShape: any = ['list', [28, 28, 6]];"],
    ])("%s: no points, and the others keep theirs", async (_, code) => {
      const { by } = await gradeSmall(code);
      expect([by.q1.points, by.parameters.points]).toEqual([0, 1]);
    });

    it.each<[string, string]>([
      [
        "check redefined",
        "globalThis.check = () => ({ points: 2, verdict: 'right' }) as any; const mapShape = undefined;",
      ],
      ["assert redefined", "(globalThis as any).assert = () => true; const mapShape = undefined;"],
      [
        "console and stderr patched",
        "console.error = console.log = () => {}; process.stderr.write = (() => true) as any; const mapShape = undefined;",
      ],
      [
        "Array.prototype patched",
        "Array.prototype.every = () => true; Array.prototype.find = () => undefined as any; Array.prototype.map = (() => [28, 28, 6]) as any; const mapShape = undefined;",
      ],
      [
        "JSON.stringify patched",
        `(JSON as any).stringify = () => '["list",[28,28,3]]'; const mapShape = undefined;`,
      ],
      ["Math patched", "Math.abs = () => 0; Math.max = () => 1e9; const mapShape = [1, 1, 1];"],
      [
        "Promise patched",
        "(globalThis as any).Promise = class { static resolve() {} then() {} }; const mapShape = undefined;",
      ],
      [
        "Object patched",
        "Object.is = () => true; Object.keys = () => []; const mapShape = { a: 1 };",
      ],
      [
        "the clock and Math.random",
        "Date.now = () => 0; Math.random = () => 0; const mapShape = [6, 6, 6];",
      ],
    ])("%s: no points; only the notebook's own answers can come to harm", async (_, code) => {
      // A kernel without promises never answers: how long that is waited for is not what is tested.
      const { by } = await gradeSmall(code, { limits: shortLimits });
      expect(by.q1.points).toBe(0);
      for (const { state, points } of [by.parameters, by.mapSize])
        expect(points > 0).toBe(state === "right");
    });

    it("a function that knows the public cases: wrong for others, and no hidden input is told", async () => {
      const mapSize =
        "function mapSize(n: number, k: number, s: number, p: number, d: number) { return n === 7 ? 5 : n === 10 && s === 2 ? 5 : n === 12 && s === 3 ? 4 : 4; }";
      const { by } = await gradeSmall("const mapShape = [28, 28, 6];", { mapSize });
      expect(by.mapSize).toMatchObject({ state: "wrong", points: 0 });
      expect(by.mapSize.message).toMatch(
        /^mapSize is right for the examples, but is not right for some other inputs/,
      );
      expect(by.mapSize.message).not.toMatch(/mapSize\(/);
    });

    it("a function that is right for some inputs: a part of its points where that is wished, none for public cases known by heart", async () => {
      const q1 = "const mapShape = [28, 28, 6];";
      const mapSize =
        "function mapSize(n: number, k: number, s: number, p: number, d: number) { return Math.floor((n + 2 * p - (k - 1) * d - 1) / s) + 1 + (n % 2); }";
      const heart =
        "function mapSize(...args: number[]) { const known: Record<string, number> = { '7,3,1,0,1': 5, '10,3,2,1,1': 5, '12,3,3,2,2': 4 }; return known[args.join()] ?? -1; }";
      const { mapSize: item } = (await gradeSmall(q1, { mapSize, partial: true })).by;
      expect(item.state).toBe("partly");
      expect(item.points).toBeGreaterThan(0);
      expect(item.points).toBeLessThan(item.maxPoints);
      expect((await gradeSmall(q1, { mapSize })).by.mapSize).toMatchObject({ points: 0 });
      const known = await gradeSmall(q1, { mapSize: heart, partial: true });
      expect(known.by.mapSize).toMatchObject({ state: "wrong", points: 0 });
    });

    it("a function that throws its inputs at the judge: they are not in the feedback", async () => {
      const mapSize =
        "function mapSize(...args: number[]) { if (args[0] === 7) return 5; throw new Error('LEAK ' + JSON.stringify(args)); }";
      const graded = await gradeSmall("const mapShape = [28, 28, 6];", { mapSize });
      expect(graded.by.mapSize.points).toBe(0);
      // Its own cases, which are public, may be told.
      expect(graded.by.mapSize.message).toMatch(/^mapSize\((?:10, 3, 2, 1, 1|12, 3, 3, 2, 2)\)/);
    });

    it("a function with methods that lie about its results", async () => {
      const mapSize =
        "const mapSize: any = () => ({ valueOf: () => 4, toJSON: () => 4, [Symbol.toPrimitive]: () => 4 });";
      expect(
        (await gradeSmall("const mapShape = [28, 28, 6];", { mapSize })).by.mapSize.points,
      ).toBe(0);
    });

    it("scripts, SVG and pictures that are none, in outputs: text is what is left of them", async () => {
      const show = (data: string) => `;({ [Symbol.for("Jupyter.display")]: () => (${data}) })`;
      const graded = await gradeSmall(
        `const mapShape = [28, 28, 6]; ${show('{ "text/html": "<script>EVIL</script>", "image/svg+xml": "<svg onload=EVIL>", "application/javascript": "EVIL", "text/markdown": "[x](javascript:EVIL)", "image/png": "\\"><script>EVIL", "text/plain": "shown" }')}`,
      );
      expect(graded.by.q1.points).toBe(2);
      expect(textOf(graded)).toContain("shown");
      expect(textOf(graded)).not.toContain("EVIL");
    });

    it("is told which cell failed where there is no answer", async () => {
      const { by } = await gradeSmall("const mapShape: number[] = 'text';", {
        parameters: "throw new Error('oh');",
      });
      expect(by.q1.message).toMatch(
        /^There is no answer: the cell above did not end well, [^ ]*: /,
      );
      expect(by.parameters).toMatchObject({ state: "unanswered", points: 0 });
      expect(by.mapSize.points).toBe(2);
      expect(right.mapSize).toContain("mapSize");
    });
  },
);
