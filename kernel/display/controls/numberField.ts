import { requireNumbers, type Control } from "./control.ts";

/**
 * A number to type, for `interact`.
 *
 * @param value what stands there at first
 * @param options `min` and `max`, which a typed number is brought between, and `step`, by which the arrow keys change it
 * @throws {TypeError} if one of them is not a finite number.
 * @example In a cell:
 * ```ts notebook
 * import { interact, numberField } from "two-kernels/kernel";
 * interact({ rate: numberField(0.1, { min: 0, max: 1, step: 0.1 }) }, ({ rate }) => 1 / rate);
 * ```
 */
export function numberField(
  value: number,
  options: { min?: number; max?: number; step?: number } = {},
): Control<number> {
  const { min = -1e9, max = 1e9, step = 1 } = options;
  requireNumbers("numberField", { value, min, max, step });
  return {
    widget: "BoundedFloatText",
    style: "DescriptionStyle",
    state: { value, min, max, step, _view_name: "FloatTextView" },
    read: (state) => state.value as number,
  };
}
