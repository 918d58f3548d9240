import { openControl } from "./openControl.ts";
import { showWidgets } from "./showWidgets.ts";

/** A button that has been shown. */
export interface Button {
  /** Whether it can be pressed. */
  enabled: boolean;
}

/**
 * Shows a button under the running cell.
 *
 * @param label what stands on it
 * @param onPress called with each press, also while a cell awaits
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * import { button } from "two-kernels/kernel";
 * button("Roll", () => console.log(1 + Math.floor(Math.random() * 6)));
 * ```
 */
export function button(label: string, onPress: () => unknown): Button {
  const control = { widget: "Button", style: "ButtonStyle", state: { disabled: false } };
  const model = openControl(control, label);
  model.onCustom = (content) => {
    if ((content as { event?: unknown }).event === "click") return onPress();
    return undefined;
  };
  showWidgets([model], `Button: ${label}`);
  return {
    get enabled() {
      return model.state.disabled === false;
    },
    set enabled(enabled) {
      model.set({ disabled: !enabled });
    },
  };
}
