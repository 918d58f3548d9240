import type { StoredFigure } from "./readFigure.ts";
import { drawPlotly, forgetPlotly } from "./drawPlotly.ts";
import { staticPicture } from "./staticPicture.ts";

/** Shows one figure in an element: drawn by plotly, or as its static picture where that cannot or must not be. */
export class FigureView {
  readonly #element: HTMLElement;
  readonly #plot = document.createElement("div");
  #figure: StoredFigure | undefined;
  #trusted = false;
  #drawn = "";
  #frame = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
    element.classList.add("two-kernels-figure");
    element.style.overflow = "auto hidden";
    this.#plot.setAttribute("role", "img");
  }

  /** Show the figure from the next frame of the screen on; of several in one frame the last. */
  show(figure: StoredFigure, trusted: boolean): void {
    this.#figure = figure;
    this.#trusted = trusted;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      void this.#draw();
    });
  }

  /** Draw again what is shown, whose colours have changed. */
  redraw(): void {
    this.#drawn = "";
    if (this.#figure !== undefined) this.show(this.#figure, this.#trusted);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#figure = undefined;
    forgetPlotly(this.#plot);
  }

  async #draw(): Promise<void> {
    const figure = this.#figure;
    if (figure === undefined) return;
    if (!this.#trusted || figure.plotly === undefined) {
      this.#element.replaceChildren(staticPicture(figure));
      return;
    }
    this.#plot.setAttribute("aria-label", figure.alt);
    if (this.#plot.parentElement === null) this.#element.replaceChildren(this.#plot);
    // The kernel sends a figure once more when it has its static picture.
    if (figure.plotly === this.#drawn) return;
    this.#drawn = figure.plotly;
    try {
      await drawPlotly(this.#plot, figure.plotly);
    } catch (error) {
      this.#drawn = "";
      forgetPlotly(this.#plot);
      this.#element.replaceChildren(staticPicture(figure, error as Error));
    }
  }
}
