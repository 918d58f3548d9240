import { resolve } from "node:path";
import { expect, it } from "vitest";
import { notebookText } from "../../../lessons/build/notebookText.ts";
import { executeLessons, type Execution } from "../../../lessons/report/executeLessons.ts";

const root = resolve(import.meta.dirname, "../../..");
const check = 'import { check } from "two-kernels";\ncheck("04-formula", 285);';

it("executeLessons(root, notebooks, onEnd), finds errors, stderr and solutions that are not right", async () => {
  const text = notebookText(
    [
      { kind: "markdown", source: "# Sample" },
      { kind: "code", source: '"x".repeat(5000);' },
      { kind: "code", source: 'throw new RangeError("no");' },
      { kind: "code", source: 'console.error("careful");' },
      { kind: "code", source: check, fixedId: "04-formula-check" },
    ],
    true,
  );
  const executions: Execution[] = [];
  await executeLessons(root, [{ name: "99-sample.ipynb", text }], (one) => executions.push(one));
  const [{ lesson, cells, seconds, largest, faults }] = executions;
  expect(executions).toHaveLength(1);
  expect({ lesson, cells }).toEqual({ lesson: "99-sample", cells: 4 });
  expect(seconds).toBeGreaterThan(0);
  expect(largest.bytes).toBeGreaterThan(5000);
  expect(faults).toEqual([
    expect.stringMatching(/^code-\w+: RangeError: no$/),
    expect.stringMatching(/^code-\w+: writes to stderr: careful$/),
    expect.stringMatching(/^04-formula-check: the solution is not found right: ✗ Not yet/),
  ]);
}, 120_000);
