import { type ArrayLike, requireInteger } from "../../arrays/index.ts";
import { extent } from "../core/extent.ts";
import type { Figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { valueScale } from "../core/valueScale.ts";
import { gridFigure } from "./gridFigure.ts";
import { span } from "./gridNote.ts";
import { colorPaint, scalePaint } from "./pixelPaint.ts";
import { type FilterStack, readFilters } from "./readFilters.ts";

/** How filters are shown. */
export interface FilterGridOptions {
  /** A line above the filters. */
  readonly title?: string;
  /** Pictures side by side. */
  readonly columns?: number;
  /** `true` where four axes are `[count, filterHeight, filterWidth, channels]`, as of image patches. */
  readonly countFirst?: boolean;
}

/** More channels than this do not fit side by side. */
const mostColumns = 16;
const largest = 120;

/**
 * The filters of a layer on one scale: blue below zero, white at zero, red above. Filters of three
 * channels are shown in colour, with zero at middle grey; of other numbers of channels, each row is
 * one filter and each picture one channel. The first 64 pictures are shown.
 *
 * @param filters `[filterHeight, filterWidth, inChannels, outChannels]` as layers hold them,
 *   `[count, filterHeight, filterWidth]`, or, with `countFirst`,
 *   `[count, filterHeight, filterWidth, channels]`
 * @throws RangeError where there is no filter, or a value is not finite
 * @example
 * ```ts
 * import { filterGrid } from "two-kernels";
 * filterGrid([[[1, 0, -1]], [[2, 0, -2]]], { title: "Vertical edges" }).alt;
 * // => "Vertical edges: 2 filters of 1 by 3, values from −2 to 2, the strongest is filter 1"
 * ```
 */
export function filterGrid(filters: ArrayLike, options: FilterGridOptions = {}): Figure {
  const { title, columns, countFirst = false } = options;
  if (columns !== undefined) requireInteger("filterGrid", "columns", columns, 1);
  const all = readFilters("filterGrid", filters, countFirst);
  const { inChannels } = all;
  const [min, max] = extent(all.values);
  const reach = Math.max(-min, max) || 1;
  const perChannel = all.channels === 1 && inChannels > 1;
  const usual = perChannel ? Math.min(inChannels, mostColumns) : undefined;
  return gridFigure({
    all,
    many: perChannel ? "pictures" : "filters",
    title,
    names: all.names,
    columns: columns ?? usual,
    largest: all.count === 1 ? undefined : largest,
    remark: remark(all, reach, columns !== undefined),
    alt: filterAlt(all, title),
    paint: (shown) =>
      all.channels === 3
        ? colorPaint(shown, [-reach, reach])
        : scalePaint(shown, valueScale(shown, [-reach, reach])),
  });
}

/** What the eye cannot tell: what a row is, or what grey means. */
function remark({ channels, inChannels }: FilterStack, reach: number, ownColumns: boolean): string {
  if (channels === 3) {
    const [none, full] = [-reach, reach].map(formatValue);
    return `Grey is 0; black is ${none}, white ${full} in all three colours`;
  }
  if (inChannels === 1 || inChannels > mostColumns || ownColumns) return "";
  return `Each row is a filter, each column one of its ${inChannels} channels`;
}

function filterAlt(all: FilterStack, title: string | undefined): string {
  const { filters, height, width, inChannels, values } = all;
  const count = filters === 1 ? "1 filter" : `${filters.toLocaleString("en")} filters`;
  const channels = inChannels === 1 ? "" : ` with ${inChannels} channels`;
  const strongest = filters === 1 ? "" : `, the strongest is filter ${strongestOf(all)}`;
  const facts = `${count} of ${height} by ${width}${channels}, ${span(values)}${strongest}`;
  return title ? `${title}: ${facts}` : facts;
}

/** The filter whose squares have the largest sum. */
function strongestOf({ filters, values }: FilterStack): number {
  const size = values.length / filters;
  const squares = Array.from({ length: filters }, (_, i) => {
    let sum = 0;
    for (const value of values.subarray(i * size, (i + 1) * size)) sum += value ** 2;
    return sum;
  });
  return squares.indexOf(extent(squares)[1]);
}
