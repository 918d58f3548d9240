import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openPictureCache } from "../../../kernel/png/pictureCache.ts";
import {
  createPngRenderer,
  type PlotlyFigure,
  renderFigurePng,
} from "../../../kernel/png/index.ts";

const noMargin = { margin: { l: 0, r: 0, t: 0, b: 0 } };
const bare = { visible: false };
/** Four pixels, each 100 by 50 CSS pixels of the picture. */
const fourPixels: PlotlyFigure = {
  data: [
    {
      type: "heatmap",
      z: { dtype: "u1", bdata: Buffer.of(0, 255, 128, 0).toString("base64"), shape: "2,2" },
      colorscale: [
        [0, "#000000"],
        [1, "#ffffff"],
      ],
      showscale: false,
    },
  ],
  layout: { width: 200, height: 100, ...noMargin, xaxis: bare, yaxis: bare },
};
const titled = (text: string): PlotlyFigure => ({
  data: [],
  layout: { width: 300, height: 100, title: { text }, xaxis: bare, yaxis: bare },
});

const decode = (png: Uint8Array): PNG => PNG.sync.read(Buffer.from(png));
const colorAt = ({ width, data }: PNG, x: number, y: number): number[] => [
  ...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
];
/** How many pixels of a picture are nearly black. */
const ink = ({ data }: PNG): number => {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] < 100) count++;
  return count;
};
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe("renderFigurePng", () => {
  const home = mkdtempSync(join(tmpdir(), "pictures-"));
  beforeEach(() => {
    vi.stubEnv("XDG_CACHE_HOME", home);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  test("draws at twice the size that it reports, and each pixel in its colour to its edge", async () => {
    const { png, width, height } = await renderFigurePng(fourPixels);
    const picture = decode(png);
    expect([width, height, picture.width, picture.height]).toEqual([200, 100, 400, 200]);
    const [black, grey, white] = [0, 128, 255].map((v) => [v, v, v, 255]);
    const seen = [
      [100, 50],
      [300, 50],
      [100, 150],
      [300, 150],
      [197, 97],
      [203, 103],
    ].map(([x, y]) => colorAt(picture, x, y));
    expect(seen).toEqual([grey, black, black, white, grey, white]);
  });

  test("writes text, with letters, arrows and bold ones, on a machine of whatever fonts", async () => {
    const inkOf = async (text: string) => ink(decode((await renderFigurePng(titled(text))).png));
    const nothing = await inkOf("");
    expect(nothing).toBe(0);
    expect(await inkOf("Loss")).toBeGreaterThan(100);
    expect(await inkOf("→")).toBeGreaterThan(10);
    expect(await inkOf("<b>Loss</b>")).toBeGreaterThan(1.2 * (await inkOf("Loss")));
  });

  test("keeps a title that was measured to fit within the picture", async () => {
    const figure = (text: string): PlotlyFigure => {
      const place = { xref: "paper", x: 0, xanchor: "left", y: 0.5, showarrow: false };
      const { layout } = titled("") as { layout: object };
      return { data: [], layout: { ...layout, ...noMargin, annotations: [{ text, ...place }] } };
    };
    for (const text of ["an edge, |filtered|", "28×28 → |26×26|"]) {
      const picture = decode((await renderFigurePng(figure(text))).png);
      const columns = Array.from({ length: 4 }, (_, x) =>
        Array.from({ length: picture.height }, (_, y) => colorAt(picture, x, y)[0]),
      );
      expect(Math.min(...columns.flat())).toBe(255);
    }
  });

  test("draws figures asked for at once, each as itself", async () => {
    const [first, second] = await Promise.all([
      renderFigurePng(fourPixels),
      renderFigurePng(titled("x")),
    ]);
    expect(decode(first.png).width).toBe(400);
    expect(decode(second.png).width).toBe(600);
  });

  test.each([
    ["data that is no list", { data: 3 }, /expected data as a list of traces, got number/],
    ["a trace that is none", { data: [null] }, /renderFigurePng: /],
    ["a size beyond reason", { data: [], layout: { width: 1e9 } }, /layout.width from 10 to 4000/],
    ["WebGL", { data: [{ type: "scatter3d", x: [1], y: [1], z: [1] }] }, /needs WebGL/],
  ])("rejects %s, and draws the next figure", async (_, figure, message) => {
    await expect(renderFigurePng(figure)).rejects.toThrow(message);
    expect(decode((await renderFigurePng(fourPixels)).png).width).toBe(400);
  });
});

describe("createPngRenderer", () => {
  test("starts its process with the first figure, ends it when idle, and starts it again", async () => {
    const renderer = createPngRenderer({ idleMs: 50 });
    expect(renderer.running()).toBe(false);
    await renderer.render(fourPixels);
    expect(renderer.running()).toBe(true);
    await until(() => !renderer.running());
    expect(decode((await renderer.render(fourPixels)).png).width).toBe(400);
  });

  test("gives up a figure that takes too long, and draws the next", async () => {
    const renderer = createPngRenderer({ limitMs: 1 });
    await expect(renderer.render(fourPixels)).rejects.toThrow(/took more than 0.001 s/);
    expect(renderer.running()).toBe(false);
  });

  test("keeps its parent alive while it draws, not after", async () => {
    const index = new URL("../../../kernel/png/index.ts", import.meta.url).href;
    const script =
      `import { renderFigurePng } from ${JSON.stringify(index)};` +
      `const { png } = await renderFigurePng(${JSON.stringify(fourPixels)});` +
      `console.log("drawn", png.length > 100);`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      { cwd: fileURLToPath(new URL("../../..", import.meta.url)), timeout: 20_000 },
    );
    expect(stdout).toBe("drawn true\n");
  });
});

describe("what is kept for the next time", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "pictures-"));
    vi.stubEnv("XDG_CACHE_HOME", home);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  const kept = (): string[] =>
    existsSync(join(home, "two-kernels")) ? readdirSync(join(home, "two-kernels")) : [];

  test("plotly, compiled: the next process draws the same picture from it", async () => {
    const drawn = async () => {
      const renderer = createPngRenderer({ idleMs: 3000 });
      return Buffer.from((await renderer.render(titled("Loss"))).png);
    };
    const first = await drawn();
    await until(() => kept().some((name) => /^plotly-.*\.compiled$/.test(name)));
    expect((await drawn()).equals(first)).toBe(true);
  });

  test("code that is none: plotly is compiled again", async () => {
    const compiled = () => kept().find((name) => name.endsWith(".compiled"));
    await createPngRenderer({ idleMs: 3000 }).render(fourPixels);
    await until(() => compiled() !== undefined);
    const path = join(home, "two-kernels", compiled()!);
    writeFileSync(path, "no code");
    expect(decode((await createPngRenderer().render(fourPixels)).png).width).toBe(400);
    await until(() => statSync(path).size > 1000);
  });

  test("pictures: the same figure is not drawn again, at another size it is", async () => {
    const renderer = createPngRenderer({ pictures: openPictureCache() });
    const first = await renderer.render(fourPixels);
    const other = createPngRenderer({ pictures: openPictureCache() });
    expect(Buffer.from((await other.render(fourPixels)).png)).toEqual(Buffer.from(first.png));
    expect(other.running()).toBe(false);
    const wider = { ...fourPixels, layout: { ...(fourPixels.layout as object), width: 300 } };
    expect(decode((await other.render(wider)).png).width).toBe(600);
    expect(other.running()).toBe(true);
  });
});
