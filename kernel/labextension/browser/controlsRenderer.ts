import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type * as LuminoWidgets from "@lumino/widgets";
import type { NotebookPanel } from "./jupyterLab.ts";
import { nameSliders } from "./nameSliders.ts";
import { OpenWidgets } from "./openWidgets.ts";

/** Marks the controls of our kernel. */
const CONTROLS = "application/vnd.two-kernels.controls+json";
const WIDGET = "application/vnd.jupyter.widget-view+json";

/** Lets a notebook show its controls where the kernel has them, and else the text that stands for them. */
export function addControlsRenderer(
  { content: { rendermime }, sessionContext }: NotebookPanel,
  { Panel }: typeof LuminoWidgets,
): void {
  const open = new OpenWidgets(sessionContext);

  class ControlsRenderer extends Panel implements IRenderMime.IRenderer {
    readonly #stopNaming = nameSliders(this.node);

    async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
      const { model_id: id } = model.data[WIDGET] as unknown as { model_id: string };
      if (!open.has(id)) {
        await this.#show("text/plain", model);
        // Jupyter's own renderer of widgets would log an error and say that there is no model.
        if (!(await open.isThere(id)) || this.isDisposed) return;
      }
      await this.#show(WIDGET, model);
    }

    override dispose(): void {
      this.#stopNaming();
      super.dispose();
    }

    async #show(type: string, model: IRenderMime.IMimeModel): Promise<void> {
      for (const shown of [...this.widgets]) shown.dispose();
      const renderer = rendermime.createRenderer(type);
      this.addWidget(renderer);
      await renderer.renderModel(model);
    }
  }

  // Before that of Jupyter's widgets, whose rank is -10.
  rendermime.addFactory(
    { safe: false, mimeTypes: [CONTROLS], createRenderer: () => new ControlsRenderer() },
    -20,
  );
}
