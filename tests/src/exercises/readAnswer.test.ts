import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { array } from "../../../src/arrays/index.ts";
import { readAnswer } from "../../../src/exercises/readAnswer.ts";

const twoByTwo = { shape: [2, 2], values: [1, 2, 3, 4] };

describe("readAnswer(answer)", () => {
  it("reads a number as a value without dimensions", () => {
    expect(readAnswer(-1.5)).toEqual({ shape: [], values: [-1.5] });
  });

  it("reads nested arrays, ndarrays and typed arrays alike", () => {
    expect(
      readAnswer([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(twoByTwo);
    expect(
      readAnswer(
        array([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual(twoByTwo);
    expect(readAnswer([new Float32Array([1, 2]), Uint8Array.of(3, 4)])).toEqual(twoByTwo);
  });

  it("reads a transposed ndarray in the order in which it prints", () => {
    expect(
      readAnswer(
        array([
          [1, 3],
          [2, 4],
        ]).transpose(1, 0),
      ),
    ).toEqual(twoByTwo);
  });

  it("names the place of what is no number", () => {
    expect(
      readAnswer([
        [1, NaN],
        [3, 4],
      ]),
    ).toEqual({
      problem: expect.stringContaining("your answer[0][1] is NaN") as string,
    });
  });

  it.each([
    ["rows of different length", [[1, 2], [3]], /ragged: row 1/],
    ["a number beside a row", [[1], 2], /ragged: row 1/],
    ["no rows", [], /empty array/],
    ["an empty row", [[1], []], /your answer\[1\] is an empty array/],
    ["a hole", [1, , 3], /your answer\[1\] is undefined/], // eslint-disable-line no-sparse-arrays
    ["a bigint array", BigInt64Array.of(1n), /your answer\[0\] is a bigint/],
  ])("explains %s", (_, answer, problem) => {
    expect(readAnswer(answer)).toEqual({ problem: expect.stringMatching(problem) as string });
  });

  it("ends on an array that holds itself", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(readAnswer(loop)).toEqual({ problem: expect.stringContaining("nested more") as string });
  });

  it("survives an answer that throws when it is touched", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        has: () => {
          throw new Error("no");
        },
      },
    );
    expect(readAnswer(trap)).toEqual({ problem: expect.stringContaining("throws") as string });
  });

  it("gives either numbers or a problem, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withTypedArray: true, withSparseArray: true }),
        (answer) => {
          const reading = readAnswer(answer);
          if ("problem" in reading) expect(reading.problem).toMatch(/^your answer/);
          else expect(reading.values.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});
