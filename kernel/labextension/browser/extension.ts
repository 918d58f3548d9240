import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type * as LuminoWidgets from "@lumino/widgets";
import { leaveKeysToControls } from "./controlKeys.ts";
import { addControlsRenderer } from "./controlsRenderer.ts";
import { followDisplays } from "./followDisplays.ts";
import type { NotebookPlugin } from "./jupyterLab.ts";
import { FIGURE, PLOTLY } from "./readFigure.ts";
import { rendererClass } from "./rendererClass.ts";

/**
 * The extension that draws figures in JupyterLab and in Notebook 7, and lets controls have their keys.
 *
 * @param lumino as the page has it.
 */
export function createExtension(lumino: typeof LuminoWidgets): IRenderMime.IExtension {
  const Renderer = rendererClass(lumino.Widget);
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

/**
 * The part of the extension that draws controls, and brings updates to the outputs that a notebook was opened with.
 *
 * @param lumino as the page has it.
 * @param tracker JupyterLab's name for what knows the open notebooks.
 */
export function createControls(lumino: typeof LuminoWidgets, tracker: unknown): NotebookPlugin {
  return {
    id: "two-kernels:controls",
    autoStart: true,
    requires: [tracker],
    activate(_app, notebooks) {
      notebooks.widgetAdded.connect((_, panel) => {
        addControlsRenderer(panel, lumino);
        followDisplays(panel);
      });
    },
  };
}
