import { runInNewContext } from "node:vm";
import ndarray from "ndarray";
import { describe, expect, it } from "vitest";
import { exercises } from "../../../src/exercises/catalogue/exercises.ts";
import { solutionOf } from "../../../src/exercises/answerCell.ts";
import { exerciseOf } from "../../../src/exercises/findExercise.ts";
import { drawCalls } from "../../../src/exercises/functions/drawCalls.ts";
import { judge } from "../../../src/exercises/judge.ts";
import { judgeAnswer, type Ask } from "../../../grader/judge/judgeAnswer.ts";
import { callsProbe, valueProbe } from "../../../grader/judge/probe.ts";
import { NotWritten, readCalls, readWritten } from "../../../grader/judge/readWritten.ts";

type Shown = Record<symbol, () => { "text/plain": string }>;

/** Evaluates a probe in a realm of its own, where names stand for these values, as a kernel would. */
function evaluate(probe: string, names: Record<string, unknown>): string {
  const shown = runInNewContext(probe, { ...names }) as Shown;
  return shown[Symbol.for("Jupyter.display")]()["text/plain"];
}

function asking(names: Record<string, unknown>): Ask {
  return (probe) => Promise.resolve({ text: evaluate(probe, names) });
}

const checked = exercises
  .map((entry) => exerciseOf(entry))
  .filter((exercise) => exercise.kind !== "manual");

describe("valueProbe and readWritten", () => {
  it.each<[string, unknown]>([
    ["a number", 4.5],
    ["minus zero", -0],
    ["NaN", NaN],
    ["an infinity", -Infinity],
    ["a text", "b"],
    ["a boolean", false],
    ["null", null],
    ["undefined", undefined],
    [
      "nested arrays",
      [
        [1, 2],
        [3, [4]],
      ],
    ],
    ["an object", { first: 4, words: ["a", true], inner: { x: undefined } }],
  ])("bring %s across as it was", (_, value) => {
    expect(readWritten(evaluate(valueProbe("value"), { value }))).toStrictEqual(value);
  });

  it("make a list of a typed array, and an ndarray of an ndarray", () => {
    const image = ndarray(new Float32Array([1, 2, 3, 4, 5, 6]), [3, 2], [1, 3], 0);
    expect(readWritten(evaluate(valueProbe("v"), { v: new Float32Array([1, 0.5]) }))).toEqual([
      1, 0.5,
    ]);
    const read = readWritten(evaluate(valueProbe("v"), { v: image })) as typeof image;
    expect([read.shape, read.get(2, 1), read.get(1, 0)]).toEqual([[3, 2], 6, 2]);
  });

  it("take a name that nobody declared, or whose cell failed, for undefined", () => {
    expect(readWritten(evaluate(valueProbe("nobody"), {}))).toBeUndefined();
  });

  it.each<[string, string]>([
    ["no JSON", "{"],
    ["a bare object", '{"a": 1}'],
    ["an unknown tag", '["evil", 1]'],
    ["a list that is none", '["list", {"length": 3}]'],
    ["an ndarray without end", '["ndarray", ["list", []], 3, 4, 5]'],
    ["an ndarray too large", '["ndarray", [1], [1000000, 1000000], [1, 1], 0]'],
    ["an ndarray that starts nowhere", '["ndarray", [1], [1], [1], -1]'],
    ["more than any answer", `"${"x".repeat(9_000_000)}"`],
  ])("refuse %s", (_, text) => {
    expect(() => readWritten(text)).toThrow(NotWritten);
  });

  it("let no __proto__ through", () => {
    const read = readWritten('["object", [["__proto__", ["object", [["evil", 1]]]], ["a", 1]]]');
    expect(read).toStrictEqual({ a: 1 });
  });
});

describe("readCalls(text, count)", () => {
  it.each([
    '["calls", []]',
    '["calls", [[["returned", 1], 3]]]',
    '["calls", 3]',
    '["calls", [[["gave", 1], ["list", []]]]]',
  ])("refuses %s, which the probe does not write", (text) => {
    expect(() => readCalls(text, 1)).toThrow(NotWritten);
  });
});

describe("judgeAnswer(exercise, ask, seed)", () => {
  it.each(
    checked
      .filter(({ kind }) => kind === "function")
      .map((exercise) => [exercise.id, exercise] as const),
  )("%s: its calls cross unchanged, as JSON", (_, exercise) => {
    if (exercise.kind !== "function") return;
    const calls = drawCalls(exercise, "s").map(({ args }) => args);
    expect(JSON.parse(JSON.stringify(calls))).toStrictEqual(calls);
    const text = evaluate(callsProbe("f", calls), { f: (...args: unknown[]) => args.length });
    const came = readCalls(text, calls.length) as { after: unknown; returned: unknown }[];
    expect(came.map(({ after }) => after)).toStrictEqual(calls);
  });

  it.each(checked.map((exercise) => [exercise.id, exercise] as const))(
    "%s: the same verdict as check's, for right and wrong answers",
    async (_, exercise) => {
      const wrongs: unknown[] = [undefined, 3, [1, 2], {}, "a", () => 7];
      if (exercise.kind === "function")
        wrongs.push(...exercise.mistakes.map((mistake) => mistake.bug.bind(mistake)));
      if (exercise.kind === "value")
        wrongs.push(exercise.expected, ...exercise.mistakes.map(({ answer }) => answer));
      if (exercise.kind === "blanks")
        wrongs.push(exercise.expected, ...exercise.mistakes.map(({ answers }) => answers));
      if (exercise.kind === "rules") wrongs.push(...exercise.rules.map(({ example }) => example));
      if (exercise.kind === "choice") wrongs.push(...exercise.choices.map(({ key }) => key));
      if (exercise.kind === "function") wrongs.push(exercise.reference.bind(exercise));
      for (const answer of wrongs) {
        const here = judge(exercise, answer, { seed: "s" });
        const there = await judgeAnswer(exercise, asking({ [exercise.answerName]: answer }), "s");
        expect(there.verdict).toBe(here.verdict);
      }
      expect(solutionOf(exercise)).not.toBe("");
    },
  );

  it("tells how much of a function is right, without the calls that one could know by heart", async () => {
    const exercise = checked.find(({ id }) => id === "05-size-function")!;
    if (exercise.kind !== "function") throw new Error("expected a function");
    const size = exercise.reference.bind(exercise) as (...args: number[]) => number;
    const listed = (args: number[]): boolean =>
      exercise.cases.some((call) => String(call) === String(args));
    const shareOf = async (answer: unknown): Promise<unknown> => {
      const judged = await judgeAnswer(exercise, asking({ [exercise.answerName]: answer }), "s");
      return "share" in judged ? judged.share : undefined;
    };
    const drawn = 12;
    const all = exercise.cases.length + drawn;
    expect(await shareOf(size)).toBe(drawn / all);
    expect(await shareOf((...args: number[]) => (listed(args) ? size(...args) : -1))).toBe(0);
    let calls = 0;
    const half = (...args: number[]): number => (calls++ % 2 === 0 ? size(...args) : -1);
    const share = await shareOf(half);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.6);
  });

  it("names the limit where there is no text", async () => {
    const ask: Ask = () =>
      Promise.resolve({ problem: "stopped: it computed for more than 4 seconds" });
    expect(await judgeAnswer(checked[0], ask, "s")).toMatchObject({ verdict: "stopped" });
  });
});
