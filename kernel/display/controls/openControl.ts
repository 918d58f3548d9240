import type { Control } from "./control.ts";
import { reference, WidgetModel, type WidgetState } from "./widgetModel.ts";

const CONTROLS = "@jupyter-widgets/controls";

/**
 * Makes the widget of a control.
 *
 * @param description its label
 * @param labelWidth of the label, as CSS has it, so that controls below each other begin at one place
 */
export function openControl(
  { widget, style, state }: Pick<Control<unknown>, "widget" | "style" | "state">,
  description: string,
  labelWidth?: string,
): WidgetModel {
  const layout = new WidgetModel("@jupyter-widgets/base", "Layout", {});
  // The views of styles are the same for all, and lie in the other package.
  const view = { _view_module: "@jupyter-widgets/base", _view_name: "StyleView" };
  const label: WidgetState = labelWidth === undefined ? {} : { description_width: labelWidth };
  const styleModel = new WidgetModel(CONTROLS, style, { ...view, ...label });
  return new WidgetModel(CONTROLS, widget, {
    description,
    layout: reference(layout),
    style: reference(styleModel),
    ...state,
  });
}
