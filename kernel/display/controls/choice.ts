import type { Control } from "./control.ts";

/**
 * One of several values, from a drop-down, for `interact`.
 *
 * @param options what to choose from; each shows as text, and the first is chosen at first
 * @throws {RangeError} if there is none.
 * @example In a cell:
 * ```ts notebook
 * import { choice, interact } from "two-kernels/kernel";
 * interact({ padding: choice("valid", "same") }, ({ padding }) => padding.length);
 * ```
 */
export function choice<const Option>(...options: readonly Option[]): Control<Option> {
  if (options.length === 0) {
    throw new RangeError('choice: expected at least one option, such as choice("valid", "same")');
  }
  return {
    widget: "Dropdown",
    style: "DescriptionStyle",
    state: { _options_labels: options.map(String), index: 0 },
    read: (state) => options[state.index as number]!,
  };
}
