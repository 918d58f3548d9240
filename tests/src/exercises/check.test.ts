import { describe, expect, it } from "vitest";
import { check } from "../../../src/exercises/check.ts";

describe("check(id, answer)", () => {
  it("finds 165 right, and then tells what the flip did", () => {
    const result = check("04-formula", 165);
    expect(result).toMatchObject({ exercise: "04-formula", verdict: "right", points: 1 });
    expect(result.message).toContain("285 instead of 165");
  });

  it("takes a stub's answer as not answered yet", () => {
    expect(check("04-formula", undefined).verdict).toBe("unanswered");
  });

  it("throws on an unknown id, with the nearest", () => {
    expect(() => check("4-formula", 165)).toThrow(/check: .*"04-formula"/);
  });

  it("asks whether id and answer were swapped", () => {
    expect(() => check(165 as unknown as string, "04-formula")).toThrow(/swapped/);
  });
});
