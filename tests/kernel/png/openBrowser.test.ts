import { expect, test } from "vitest";
import { openBrowser } from "../../../kernel/png/openBrowser.ts";

test("openBrowser, opens another page where one was opened before", async () => {
  const size = { format: "svg", width: 100, height: 80, imageDataOnly: true } as const;
  for (let turn = 0; turn < 2; turn++) {
    const plotly = openBrowser(() => undefined);
    const svg = await plotly.toImage({ data: [{ y: [1, 2] }], layout: {} }, size);
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
  }
});
