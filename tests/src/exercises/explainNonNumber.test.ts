import { describe, expect, it } from "vitest";
import { explainNonNumber } from "../../../src/exercises/explainNonNumber.ts";

const cures: [string, unknown, RegExp][] = [
  ["NaN", NaN, /NaN, "not a number"/],
  ["infinity", -Infinity, /infinite/],
  ["a number in quotes, with spaces", " 165 ", /quotation marks/],
  ["words", "one hundred", /text, not a number/],
  ["an array as text", "[[1, 2], [3, 4]]", /text: leave the quotation marks out/],
  ["blank text", "  ", /text, not a number/],
  ["a bigint", 165n, /leave the n/],
  ["a boolean", true, /true, as a comparison gives it: make a number/],
  ["a function", () => 165, /call it, with parentheses/],
  ["undefined", undefined, /missing/],
  ["null", null, /missing/],
  ["a promise", Promise.resolve(165), /await/],
  ["a tensor", { dataSync: () => [165] }, /await tensor\.array\(\)/],
  ["an object", { answer: 165 }, /an object/],
  ["a symbol", Symbol("165"), /a symbol/],
];

describe("explainNonNumber(value, place)", () => {
  it.each(cures)("says what to do about %s", (_, value, cure) => {
    expect(explainNonNumber(value, "")).toMatch(cure);
    expect(explainNonNumber(value, "")).toMatch(/^your answer is /);
  });

  it("names the place inside an array", () => {
    expect(explainNonNumber("x", "[0][2]")).toBe("your answer[0][2] is text, not a number");
  });
});
