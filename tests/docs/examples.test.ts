import { describe, expect, test } from "vitest";
import * as library from "../../src/index.ts";
import * as data from "../../src/node/data/index.ts";
import * as node from "../../src/node/index.ts";
import { collectExamples } from "./collectExamples.ts";
import { runExample } from "./runExample.ts";

const examples = collectExamples(["src", "kernel"]);

describe("the examples of the doc comments", () => {
  test.each(
    examples.map((example) => [`${example.file}:${example.line} ${example.name}`, example]),
  )(
    "%s runs and gives what it promises",
    async (_, example) => {
      const compared = await runExample(example);
      if (example.fenced) expect(compared).toBeGreaterThan(0);
    },
    60_000,
  );

  test.each([library, node, data].flatMap(Object.keys))("%s has one", (name) => {
    expect(examples.filter((example) => example.fenced).map((example) => example.name)).toContain(
      name,
    );
  });
});

describe("runExample", () => {
  const example = { file: "src/ops/activations/relu.ts", line: 1, name: "relu", fenced: true };

  test("fails an example that promises another value", async () => {
    const code = 'import { toNested } from "two-kernels";\ntoNested(relu([-1])); // => [1]\n';
    await expect(runExample({ ...example, code })).rejects.toThrow("to deeply equal [ 1 ]");
  });

  test("fails an example that imports what is not exported, or throws", async () => {
    const missing = 'import { relu7 } from "two-kernels";\nrelu7([1]); // => 1\n';
    await expect(runExample({ ...example, code: missing })).rejects.toThrow("should export relu7");
    const throws = "relu([NaN]).shape; // => [1]\n";
    await expect(runExample({ ...example, code: throws })).rejects.toThrow("relu: x[0] is NaN");
  });

  test("takes a value from the next line too", async () => {
    const code = "relu([-1]).get(0);\n// => 1\n";
    await expect(runExample({ ...example, code })).rejects.toThrow("to deeply equal 1");
  });
});
