import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { Widget } from "@lumino/widgets";
import { leaveKeysToControls } from "./controlKeys.ts";
import { FIGURE, PLOTLY } from "./readFigure.ts";
import { rendererClass } from "./rendererClass.ts";

/**
 * The extension that draws figures in JupyterLab and in Notebook 7, and lets controls have their keys.
 *
 * @param widget Lumino's class, as the page has it.
 */
export function createExtension(widget: typeof Widget): IRenderMime.IExtension {
  const Renderer = rendererClass(widget);
  leaveKeysToControls(window);
  return {
    id: "two-kernels:figure",
    rank: 0,
    dataType: "json",
    rendererFactory: {
      // It draws what is not trusted too: as the picture that was stored, from which no script runs.
      safe: true,
      mimeTypes: [FIGURE, PLOTLY],
      createRenderer: () => new Renderer(),
    },
  };
}
