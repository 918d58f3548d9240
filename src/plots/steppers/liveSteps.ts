import type { JsonValue, Liveness } from "../core/figure.ts";
import type { Matrix } from "./readStep.ts";

/**
 * What a renderer needs to make the figure of any other step: what the stepper was called with. All steps as
 * figures would be megabytes for an image of 28 by 28.
 *
 * @param kind which stepper
 * @param matrices what it takes, by name
 * @param options as it was given them
 * @param steps how many there are
 */
export function liveSteps(
  kind: "convolution" | "pooling",
  matrices: Readonly<Record<string, Matrix>>,
  options: object,
  steps: number,
): Liveness {
  const nested = Object.entries(matrices).map(([name, matrix]) => [name, rowsOf(matrix)]);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return {
    kind,
    steps,
    ...(Object.fromEntries(nested) as Record<string, JsonValue>),
    options: Object.fromEntries(given),
  };
}

function rowsOf({ height, width, values }: Matrix): number[][] {
  return Array.from({ length: height }, (_, y) => values.slice(y * width, (y + 1) * width));
}
