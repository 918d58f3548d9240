/** Colours that readers with any colour vision tell apart (Okabe and Ito, 2008), dark enough for lines. */
const colors = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#e69f00",
  "#56b4e9",
  "#333333",
] as const;
const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;
const symbols = [
  "circle",
  "diamond",
  "square",
  "triangle-up",
  "cross",
  "x",
  "star",
  "triangle-down",
  "pentagon",
  "hexagram",
] as const;

/** More series than this, no two of them alike in colour and symbol, are not told apart by anyone. */
export const mostSeries = 30;

/** How series `i` of a figure differs from the others, with and without colour. */
export function seriesStyle(i: number) {
  return {
    color: colors[i % colors.length],
    dash: dashes[i % dashes.length],
    symbol: symbols[i % symbols.length],
  } as const;
}
