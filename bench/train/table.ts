import { median } from "../median.ts";

/** A row of medians, and below it how many times as long as the first each takes. */
export function printRow(title: string, times: readonly (readonly number[])[]): void {
  const [first, ...others] = times.map(median);
  const cell = (ms: number) => `${ms < 100 ? ms.toFixed(2) : ms.toFixed(0)} ms`.padStart(13);
  console.log(`${title.padEnd(18)}${[first, ...others].map(cell).join("")}`);
  const ratios = others.map((ms) => `${(ms / first).toFixed(1)} x`.padStart(13)).join("");
  console.log(`${"  of the first".padEnd(18)}${"1 x".padStart(13)}${ratios}`);
}

/** The names above the columns. */
export function printHead(names: readonly string[]): void {
  console.log(`${"".padEnd(18)}${names.map((name) => name.padStart(13)).join("")}`);
}
