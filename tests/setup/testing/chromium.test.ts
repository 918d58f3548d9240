import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../../setup/testing/chromium.mjs";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("findChromium()", () => {
  it("takes the program that TWO_KERNELS_CHROMIUM names before any other", () => {
    vi.stubEnv("TWO_KERNELS_CHROMIUM", process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it("takes no other when the named one is not there: a test must not run in a browser that nobody chose", () => {
    vi.stubEnv("TWO_KERNELS_CHROMIUM", "/no/such/browser");
    expect(findChromium()).toBeUndefined();
  });
});
