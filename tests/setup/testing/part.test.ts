import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runPart } from "../../../setup/testing/part.mjs";

beforeEach(() => {
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const counts = { passed: 5, failed: 0, skipped: 1 };

/** A part that ends with an exit code and reports the counts above. */
function part(code: number) {
  const args = ["-e", `process.exit(${String(code)})`];
  return {
    title: "part",
    program: process.execPath,
    args,
    report: "no such file",
    read: () => counts,
  };
}

describe("runPart(part)", () => {
  it("reports what the suite counted", async () => {
    expect(await runPart(part(0))).toMatchObject({ ok: true, counts });
  });

  it("counts a failure when the suite crashed though no test of it failed", async () => {
    expect(await runPart(part(1))).toMatchObject({
      ok: false,
      counts: { passed: 5, failed: 1, skipped: 1 },
    });
  });

  it("counts a failure when the program does not exist", async () => {
    const missing = { title: "part", program: "/no/such/program", args: [] };
    vi.spyOn(console, "error").mockReturnValue();
    expect(await runPart(missing)).toMatchObject({ ok: false, counts: { passed: 0, failed: 1 } });
  });
});
