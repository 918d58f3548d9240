import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { createPngRenderer } from "../../kernel/png/index.ts";
import { type Figure, imageGrid, linePlot, toNested } from "../../src/index.ts";
import { loadDigits } from "../../src/node/data/index.ts";
import { median } from "../median.ts";
import { peersEnvironment, peersPython } from "../peers/peers.ts";

const rounds = 9;

interface Case {
  readonly name: string;
  readonly kind: "lines" | "images";
  readonly data: readonly unknown[];
  readonly make: () => Figure;
}

interface Peers {
  readonly plotly: readonly [bytes: number, ms: number];
  readonly matplotlib: readonly [bytes: number, ms: number];
}

/**
 * `npm run bench -- figures`: bytes and milliseconds of the same figures by this library, plotly.py and matplotlib. JSON
 * is what a notebook stores to be drawn by plotly.js; plotly.py draws no picture without a browser.
 */
export async function run(): Promise<void> {
  const renderer = createPngRenderer();
  console.log(`Medians of ${rounds} rounds after one that warms up`);
  console.log(
    "| figure | ours, JSON | ours, PNG | plotly.py, JSON | matplotlib, PNG |\n| --- | --- | --- | --- | --- |",
  );
  for (const { name, kind, data, make } of await cases()) {
    const peers = askPeers({ kind, data, rounds });
    const json = await timed(() => Promise.resolve(Buffer.byteLength(stored(make()))));
    const figure = make();
    const png = await timed(async () => (await renderer.render(figure)).png.length);
    console.log(
      `| ${[name, cell(json), cell(png), cell(peers.plotly), cell(peers.matplotlib)].join(" | ")} |`,
    );
  }
}

async function cases(): Promise<Case[]> {
  const curve = (length: number, shift: number) =>
    Array.from({ length }, (_, i) => Math.exp(-i / 30) + shift + 0.01 * Math.sin(i));
  const lines = (name: string, length: number): Case => {
    const data = [curve(length, 0), curve(length, 0.05)];
    const series = data.map((y, i) => ({ name: `line ${i}`, x: y.map((_, x) => x), y }));
    return { name, kind: "lines", data, make: () => linePlot(series) };
  };
  const { train } = await loadDigits();
  const digits = toNested(train.images) as number[][][][];
  const images = (count: number): Case => {
    const data = digits.slice(0, count).map((image) => image.map((row) => row.map(([v]) => v)));
    return {
      name: count === 1 ? "1 digit" : `${count} digits`,
      kind: "images",
      data,
      make: () => imageGrid(data),
    };
  };
  return [
    lines("2 lines of 100 points", 100),
    lines("2 lines of 1,000 points", 1000),
    images(1),
  ].concat(images(25), images(64));
}

function stored({ data, layout }: Figure): string {
  return JSON.stringify({ data, layout });
}

async function timed(make: () => Promise<number>): Promise<[bytes: number, ms: number]> {
  const bytes = await make();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await make();
    times.push(performance.now() - start);
  }
  return [bytes, median(times)];
}

function askPeers(job: object): Peers {
  const answer = execFileSync(peersPython("figures"), [join(import.meta.dirname, "peers.py")], {
    input: `${JSON.stringify(job)}\n`,
    env: peersEnvironment(),
    maxBuffer: 1e8,
  });
  return JSON.parse(answer.toString()) as Peers;
}

function cell([bytes, ms]: readonly [number, number]): string {
  return `${(bytes / 1000).toFixed(1)} kB, ${ms.toFixed(1)} ms`;
}
