import { extent } from "../core/extent.ts";
import { formatValue } from "../core/formatValue.ts";
import type { Series } from "./linePlot.ts";

/** Beyond this many lines, a sentence for each is read by nobody. */
const mostTold = 6;

/** The sentence that stands for some lines: where each began and ended, and where it turned. */
export function linePlotAlt(series: readonly Series[], title?: string): string {
  const told = series.slice(0, mostTold).map(course);
  const left = series.length - told.length;
  const facts = [...told, ...(left > 0 ? [`and ${left} more`] : [])].join("; ");
  return title ? `${title}: ${facts}` : facts;
}

function course({ name, x, y }: Series): string {
  const place = (i: number) => formatValue(x?.[i] ?? i);
  const finite = y.flatMap((value, i) => (Number.isFinite(value) ? [i] : []));
  const lost = y.length - finite.length;
  const gaps = lost > 0 ? `, ${lost} ${lost === 1 ? "value is" : "values are"} not finite` : "";
  if (finite.length === 0) return `${name} has no finite value`;
  const [first, last] = [finite[0], finite[finite.length - 1]];
  if (first === last) return `${name} is ${formatValue(y[first])} at ${place(first)}${gaps}`;
  const [from, to] = [y[first], y[last]];
  const [min, max] = extent(finite.map((i) => y[i]));
  const turns = [
    ...(min < Math.min(from, to) ? [`least ${formatValue(min)} at ${place(y.indexOf(min))}`] : []),
    ...(max > Math.max(from, to) ? [`most ${formatValue(max)} at ${place(y.indexOf(max))}`] : []),
  ].map((turn) => `, ${turn}`);
  const verb = from === to ? "went" : from > to ? "fell" : "rose";
  const way = `from ${formatValue(from)} at ${place(first)} to ${formatValue(to)} at ${place(last)}`;
  return `${name} ${verb} ${way}${turns.join("")}${gaps}`;
}
