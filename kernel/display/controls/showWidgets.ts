import { display } from "../display.ts";
import { DISPLAY } from "../mime.ts";
import { reference, WidgetModel } from "./widgetModel.ts";

/**
 * Show widgets below each other under the running cell.
 *
 * @param text what stands there where no widgets are drawn, as in an exported page.
 */
export function showWidgets(widgets: readonly WidgetModel[], text: string): void {
  const layout = new WidgetModel("@jupyter-widgets/base", "Layout", {});
  const children = widgets.map(reference);
  const box = new WidgetModel("@jupyter-widgets/controls", "VBox", {
    children,
    layout: reference(layout),
  });
  display({
    [DISPLAY]: () => ({
      "application/vnd.jupyter.widget-view+json": {
        version_major: 2,
        version_minor: 0,
        model_id: box.id,
      },
      // By it our extension draws them: Jupyter's own renderer has an error for controls whose kernel is gone.
      "application/vnd.two-kernels.controls+json": {},
      "text/plain": text,
    }),
  });
}
