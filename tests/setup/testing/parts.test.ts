import { describe, expect, it } from "vitest";
import { testParts } from "../../../setup/testing/parts.mjs";

const titles = (extent: "ordinary" | "all" | "extra") =>
  testParts(extent, undefined).map(({ title }) => title);

describe("testParts(extent, chromium)", () => {
  it("checks first, then tests", () => {
    expect(titles("ordinary").slice(0, 2)).toEqual([
      "format, lint, types, notebooks",
      "tests in TypeScript",
    ]);
    expect(titles("all")).toEqual(titles("ordinary"));
  });

  it("leaves the long tests out of the ordinary run only", () => {
    expect(testParts("ordinary", undefined)[1]?.args).toContain("**/*.full.test.ts");
    expect(testParts("all", undefined)[1]?.args).not.toContain("**/*.full.test.ts");
    expect(testParts("all", undefined)[1]?.env).toEqual({ TWO_KERNELS_FULL: "1" });
  });

  it("runs nothing twice when only the long tests are asked for", () => {
    for (const { args } of testParts("extra", undefined)) {
      const files = args.filter((arg) => arg.startsWith("tests"));
      expect(files.length).toBeGreaterThan(0);
      expect(files.every((file) => /(\.full\.test\.ts|_full\.py)$/.test(file))).toBe(true);
    }
  });

  it("asks Jupyter's own client alone about the kernel, without the lessons", () => {
    const [part, ...others] = testParts("conformance", undefined);
    expect(others).toEqual([]);
    const files = part.args.filter((arg) => arg.startsWith("tests"));
    expect(files).toContain("tests/conformance/test_kernel_tests.py");
    expect(files).not.toContain("tests/conformance/test_lessons.py");
  });

  it("runs the operations' tests in a browser too, where there is one", () => {
    const parts = testParts("ordinary", "/usr/bin/chromium");
    const part = parts.find(({ title }) => title === "operations in a browser");
    expect(part?.args).toContain("tests/browser/vitest.config.ts");
    expect(titles("ordinary")).not.toContain("operations in a browser");
  });

  it("lets no part write over another's report", () => {
    const reports = testParts("all", "/usr/bin/chromium").flatMap(({ report }) => report ?? []);
    expect(new Set(reports).size).toBe(reports.length);
  });

  it("names the browser to the tests", () => {
    expect(testParts("ordinary", "/usr/bin/chromium")[1]?.env).toEqual({
      TWO_KERNELS_CHROMIUM: "/usr/bin/chromium",
    });
  });
});
