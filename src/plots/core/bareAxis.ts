import { typedArray } from "./typedArray.ts";

/**
 * An axis that places pixels and shows nothing of itself. Its hidden tick labels are what a reader
 * sees under the pointer: the row or column within an image, not within the figure.
 *
 * @param starts where each image begins along the axis
 * @param length pixels of each image along the axis
 */
export function bareAxis(starts: readonly number[], length: number) {
  const within = Array.from({ length }, (_, i) => i);
  const places = starts.flatMap((start) => within.map((i) => start + i));
  return {
    showticklabels: false,
    ticks: "",
    showgrid: false,
    zeroline: false,
    tickvals: typedArray(smallest(places)),
    ticktext: typedArray(smallest(starts.flatMap(() => within))),
  } as const;
}

function smallest(values: readonly number[]) {
  const whole = values.every((value) => Number.isInteger(value) && value < 65_536);
  if (!whole) return Float32Array.from(values);
  return values.every((value) => value < 256) ? Uint8Array.from(values) : Uint16Array.from(values);
}
