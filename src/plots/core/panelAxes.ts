import type { JsonValue, PlotlyAxis } from "./figure.ts";

/** A place in a figure without margins, in CSS pixels from the top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The name of an axis of panel `i`, from 0, as traces refer to it: `x`, `x2`, `x3`. */
export function axisName(letter: "x" | "y", i: number): string {
  return i === 0 ? letter : `${letter}${i + 1}`;
}

/**
 * The pair of axes of one panel of a figure without margins.
 *
 * @param i which panel, from 0
 * @param box where it stands
 * @param size of the whole figure
 */
export function panelAxes(
  i: number,
  box: Box,
  size: { readonly width: number; readonly height: number },
  x: PlotlyAxis,
  y: PlotlyAxis,
): Record<string, JsonValue> {
  const part = (value: number) => Math.min(1, Math.max(0, Number(value.toFixed(6))));
  const across = [part(box.left / size.width), part((box.left + box.width) / size.width)];
  const up = [part(1 - (box.top + box.height) / size.height), part(1 - box.top / size.height)];
  const suffix = i === 0 ? "" : String(i + 1);
  return {
    [`xaxis${suffix}`]: { ...x, domain: across, anchor: axisName("y", i) },
    [`yaxis${suffix}`]: { ...y, domain: up, anchor: axisName("x", i) },
  };
}
