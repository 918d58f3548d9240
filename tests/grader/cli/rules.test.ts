import { describe, expect, test } from "vitest";
import { readRules } from "../../../grader/cli/rules.ts";
import { defaultLimits } from "../../../grader/sandbox/limits.ts";

describe("readRules", () => {
  test("takes nothing off, gives no part, and has the usual limits where nothing is given", () => {
    expect(readRules({})).toEqual({ latePenalty: 0, partial: false, limits: defaultLimits });
  });

  test("reads each rule", () => {
    const given = { due: "2026-11-01T23:59Z", "late-penalty": "10", partial: true, memory: "1500" };
    expect(readRules(given)).toEqual({
      due: new Date(Date.UTC(2026, 10, 1, 23, 59)),
      latePenalty: 10,
      partial: true,
      limits: { ...defaultLimits, memory: 1500 },
    });
  });

  test.each([
    [{ due: "tomorrow" }, '--due: expected a time such as 2026-11-01T23:59Z, got "tomorrow"'],
    [{ "late-penalty": "-1" }, '--late-penalty: expected a number above 0, got "-1"'],
    [{ memory: "much" }, '--memory: expected a number above 0, got "much"'],
  ])("refuses %j", (given, message) => {
    expect(() => readRules(given)).toThrow(message);
  });
});
