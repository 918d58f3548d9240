import type { Control } from "./control.ts";

/**
 * Yes or no, as a box to tick, for `interact`.
 *
 * @param value whether it is ticked at first
 * @example In a cell:
 * ```ts notebook
 * import { interact, toggle } from "two-kernels/kernel";
 * interact({ flip: toggle() }, ({ flip }) => (flip ? "turned" : "as it is"));
 * ```
 */
export function toggle(value = false): Control<boolean> {
  return {
    widget: "Checkbox",
    style: "CheckboxStyle",
    state: { value, indent: true },
    read: (state) => state.value === true,
  };
}
