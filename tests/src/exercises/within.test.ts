import { describe, expect, it } from "vitest";
import { within } from "../../../src/exercises/within.ts";

describe("within(tolerance)", () => {
  it("is absolute around small numbers", () => {
    expect(within(0.1)(0.05, 0)).toBe(true);
    expect(within(0.1)(0.2, 0)).toBe(false);
  });

  it("is relative to large numbers", () => {
    expect(within(0.01)(-1009, -1000)).toBe(true);
    expect(within(0.01)(-1011, -1000)).toBe(false);
  });
});
