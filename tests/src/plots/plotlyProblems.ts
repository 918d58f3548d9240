import type * as PlotlyModule from "plotly.js-dist";
import { openBrowser } from "../../../kernel/png/openBrowser.ts";
import type { Figure } from "../../../src/plots/index.ts";

const plotly = openBrowser(() => undefined) as unknown as typeof PlotlyModule;
const kinds = { u1: Uint8Array, u2: Uint16Array, f4: Float32Array } as const;

/**
 * plotly's `validate` takes no identifier of a colour axis at all, though the plot itself does; it
 * then calls the axis unused.
 */
const unknownToValidate =
  /key coloraxis is set to an invalid value \(coloraxis\d*\)$|container (coloraxis\d*) did not get coerced$/;

/** What plotly.js finds wrong with a figure, as a notebook stores it. */
export function plotlyProblems({ data, layout }: Figure): string[] {
  const stored = JSON.parse(JSON.stringify({ data, layout })) as Parameters<typeof unpacked>[0];
  const { data: traces, layout: rest } = unpacked(stored) as { data: []; layout: object };
  const found = plotly.validate(traces, rest) as { msg: string }[] | undefined;
  return realProblems(
    { data },
    (found ?? []).map(({ msg }) => msg),
  );
}

/** Of what plotly's `validate` says, that which holds. */
export function realProblems({ data }: Pick<Figure, "data">, found: readonly string[]): string[] {
  const used = new Set(data.map(({ coloraxis }) => coloraxis));
  return found.filter((msg) => {
    const match = unknownToValidate.exec(msg) as [string, string | undefined] | null;
    return match === null || (match[1] !== undefined && !used.has(match[1]));
  });
}

/** plotly's `validate` is alone in not reading typed-array specs, so it is given plain arrays. */
export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== "object" || value === null) return value;
  if ("bdata" in value) return decode(value as Packed);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]));
}

/** A typed-array spec, as plotly stores one. */
export interface Packed {
  readonly dtype: keyof typeof kinds;
  readonly bdata: string;
  readonly shape?: string;
}

/** The numbers of a typed-array spec, in rows where it has a shape. */
export function decode({ dtype, bdata, shape }: Packed): number[] | number[][] {
  const bytes = Uint8Array.from(Buffer.from(bdata, "base64"));
  const list = Array.from(new kinds[dtype](bytes.buffer));
  if (shape === undefined) return list;
  const [rows = 0, columns = 0, channels = 1] = shape.split(",").map(Number);
  if (channels > 1) {
    const flat = { dtype, bdata, shape: `${rows * columns},${channels}` };
    const pixels = decode(flat) as number[][];
    return Array.from({ length: rows }, (_, i) =>
      pixels.slice(i * columns, (i + 1) * columns),
    ) as never;
  }
  return Array.from({ length: rows }, (_, i) => list.slice(i * columns, (i + 1) * columns));
}
