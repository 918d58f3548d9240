import type { Output } from "../notebook/notebook.ts";
import type { Item } from "./job.ts";

/**
 * What the judge leaves in a test cell: its words, and the points as the cell's result, which is where nbgrader reads a
 * score.
 */
export function itemOutputs({ points, maxPoints, message }: Item, count: number | null): Output[] {
  return [
    {
      output_type: "display_data",
      data: { "text/plain": `${points} of ${maxPoints} points. ${message}` },
      metadata: {},
    },
    {
      output_type: "execute_result",
      data: { "text/plain": String(points) },
      metadata: {},
      execution_count: count,
    },
  ];
}
