import { requireNumbers, type Control } from "./control.ts";

/** What a slider has beside its ends. */
export interface SliderOptions {
  /** From one place to the next; 1 if left out and both ends are whole, else a hundredth of the way. */
  step?: number;
  /** Where it stands at first; the least if left out. */
  value?: number;
}

/**
 * A slider, for `interact`.
 *
 * @param min the least number
 * @param max the greatest
 * @throws {RangeError} if `max` is not above `min`, `step` is not above 0, or `value` is not between the ends.
 * @example In a cell:
 * ```ts notebook
 * import { interact, slider } from "two-kernels/kernel";
 * interact({ side: slider(1, 9, { value: 3 }) }, ({ side }) => side ** 2);
 * ```
 */
export function slider(min: number, max: number, options: SliderOptions = {}): Control<number> {
  const whole = Number.isInteger(min) && Number.isInteger(max);
  const { step = whole ? 1 : (max - min) / 100, value = min } = options;
  requireNumbers("slider", { min, max, step, value });
  if (max <= min) throw new RangeError(`slider: expected max above min ${min}, got ${max}`);
  if (step <= 0) throw new RangeError(`slider: expected a step above 0, got ${step}`);
  if (value < min || value > max) {
    throw new RangeError(`slider: expected a value from ${min} to ${max}, got ${value}`);
  }
  const integers = [min, step, value].every(Number.isInteger);
  return {
    widget: integers ? "IntSlider" : "FloatSlider",
    style: "SliderStyle",
    state: { min, max, step, value, ...(integers ? {} : { readout_format: ".3~g" }) },
    read: (state) => state.value as number,
  };
}
