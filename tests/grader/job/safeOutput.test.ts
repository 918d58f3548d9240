import { describe, expect, it } from "vitest";
import { safeOutput } from "../../../grader/job/safeOutput.ts";
import type { Json } from "../../../grader/notebook/notebook.ts";

function kept(size: Json): unknown {
  return safeOutput({
    output_type: "display_data",
    data: { "image/png": "iVBORw0=", "text/html": "<b>x</b>" },
    metadata: { "image/png": size, "text/html": { isolated: true }, own: "x" },
  });
}

describe("safeOutput(output)", () => {
  it("keeps a picture, and the size in which it is shown, but nothing else of its metadata", () => {
    expect(kept({ width: 340, height: 200, alt: "<script>" })).toEqual({
      output_type: "display_data",
      data: { "image/png": "iVBORw0=" },
      metadata: { "image/png": { width: 340, height: 200 } },
    });
  });

  it.each<[string, Json]>([
    ["text", { width: '1" onerror="x', height: 2 }],
    ["numbers that are no length", { width: -1, height: 1e9 }],
    ["one of two", { width: 340 }],
    ["nothing", {}],
  ])("takes no size that is %s", (_, size) => {
    expect(kept(size)).toHaveProperty("metadata", {});
  });

  it("bears metadata that are not there, or none", () => {
    for (const metadata of [undefined, null, 3, { "image/png": null }]) {
      const output = { output_type: "display_data", data: { "image/png": "aa" }, metadata };
      expect(safeOutput(output as never)).toEqual({ ...output, metadata: {} });
    }
  });
});
