import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPytest, readVitest, sum } from "../../../setup/testing/reports.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "reports-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function report(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

describe("the closing count of npm test", () => {
  it("takes passed, failed and skipped tests from vitest's report", () => {
    const text = JSON.stringify({
      numPassedTests: 40,
      numFailedTests: 2,
      numPendingTests: 3,
      numTodoTests: 1,
    });
    expect(readVitest(report("vitest.json", text))).toEqual({ passed: 40, failed: 2, skipped: 4 });
  });

  it("takes them from pytest's, where errors count as failures", () => {
    const suite = `<testsuite name="pytest" errors="1" failures="2" skipped="3" tests="12" time="0.1">`;
    const text = `<?xml version="1.0"?><testsuites>${suite}<testcase name="tests=&quot;9&quot;"/></testsuite></testsuites>`;
    expect(readPytest(report("pytest.xml", text))).toEqual({ passed: 6, failed: 3, skipped: 3 });
  });

  it("tells a run without a report from one without tests", () => {
    expect(readVitest(path.join(folder, "none.json"))).toBeUndefined();
    expect(readPytest(path.join(folder, "none.xml"))).toBeUndefined();
  });

  it("adds suites up", () => {
    const counts = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([counts, counts])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
