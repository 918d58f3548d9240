import { describe, expect, test } from "vitest";
import { OutputLimit } from "../../../kernel/server/outputLimit.ts";

const limits = { bytes: 10, outputs: 3 };

describe("OutputLimit", () => {
  test("lets text through up to its bytes, cut between characters, and tells once", () => {
    const limit = new OutputLimit(limits);
    expect(limit.admitText("a", "stdout", "12345678")).toBe("12345678");
    expect(limit.notice("a")).toBeNull();
    expect(limit.admitText("a", "stdout", "9éé")).toBe("9");
    expect(limit.notice("a")).toMatch(/cut here/);
    expect(limit.admitText("a", "stdout", "more")).toBe("");
    expect(limit.notice("a")).toBeNull();
  });

  test("counts pieces of one stream as one output", () => {
    const limit = new OutputLimit(limits);
    for (let i = 0; i < 9; i++) expect(limit.admitText("a", "stdout", "x")).toBe("x");
    expect(limit.admit("a", 0)).toBe(true);
    expect(limit.admit("a", 0)).toBe(true);
    expect(limit.admit("a", 0)).toBe(false);
    expect(limit.notice("a")).toContain("3 outputs");
    expect(limit.admitText("a", "stdout", "x")).toBe("");
  });

  test("counts cells apart, and anew after they are cleared", () => {
    const limit = new OutputLimit(limits);
    expect(limit.admit("a", 11)).toBe(false);
    expect(limit.admit("b", 10)).toBe(true);
    limit.clear("a");
    expect(limit.admit("a", 10)).toBe(true);
  });

  test("lets a result through that fits by itself", () => {
    const limit = new OutputLimit(limits);
    limit.admit("a", 11);
    expect(limit.admitResult("a", 10)).toBe(true);
    expect(limit.admitResult("a", 11)).toBe(false);
  });
});
