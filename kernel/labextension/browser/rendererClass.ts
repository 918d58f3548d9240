import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { Widget } from "@lumino/widgets";
import { FigureView } from "./figureView.ts";
import { readFigure } from "./readFigure.ts";
import { onThemeChange } from "./theme.ts";

/** The class of JupyterLab's widgets that show a figure. */
export function rendererClass(widget: typeof Widget): new () => IRenderMime.IRenderer {
  return class extends widget implements IRenderMime.IRenderer {
    readonly #view = new FigureView(this.node);
    readonly #forgetTheme = onThemeChange(() => {
      this.#view.redraw();
    });

    /** Called for a new figure, and for each update of it: the same widget stays. */
    renderModel(model: IRenderMime.IMimeModel): Promise<void> {
      this.#view.show(readFigure(model), model.trusted);
      return Promise.resolve();
    }

    override dispose(): void {
      if (this.isDisposed) return;
      this.#forgetTheme();
      this.#view.dispose();
      super.dispose();
    }
  };
}
