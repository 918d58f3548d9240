import type { PlotlyElement, PlotlyPoint } from "plotly.js-cartesian-dist-min";
import { drawPlotly, forgetPlotly } from "./drawPlotly.ts";
import { framesOf, type Frame, type Frames } from "./frames.ts";
import type { StoredFigure } from "./readFigure.ts";
import { staticPicture } from "./staticPicture.ts";
import { Stepper } from "./stepper.ts";

/** Shows one figure in an element: drawn by plotly, or as its static picture where that cannot or must not be. */
export class FigureView {
  readonly #element: HTMLElement;
  readonly #plot = document.createElement("div");
  #figure: StoredFigure | undefined;
  #trusted = false;
  #frames: Frames | undefined;
  #stepper: Stepper | undefined;
  #shown: Frame | undefined;
  #drawn = "";
  #request = 0;
  #listens = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    element.classList.add("two-kernels-figure");
    element.style.overflow = "auto hidden";
    this.#plot.setAttribute("role", "img");
  }

  /** Show the figure from the next frame of the screen on; of several in one frame the last. */
  show(figure: StoredFigure, trusted: boolean): void {
    // The kernel sends a figure once more when it has its static picture.
    const same = figure.plotly === this.#figure?.plotly && trusted === this.#trusted;
    this.#figure = figure;
    this.#trusted = trusted;
    if (same && this.#shown !== undefined) return;
    this.#shown = undefined;
    this.#schedule();
  }

  /** Draw again what is shown, whose colours have changed. */
  redraw(): void {
    this.#drawn = "";
    if (this.#figure !== undefined) this.#schedule();
  }

  dispose(): void {
    cancelAnimationFrame(this.#request);
    this.#figure = undefined;
    this.#stepper?.dispose();
    forgetPlotly(this.#plot);
  }

  #schedule(): void {
    this.#request ||= requestAnimationFrame(() => {
      this.#request = 0;
      void this.#draw();
    });
  }

  async #draw(): Promise<void> {
    const figure = this.#figure;
    if (figure === undefined) return;
    if (!this.#trusted || figure.plotly === undefined) {
      this.#element.replaceChildren(staticPicture(figure));
      return;
    }
    try {
      this.#shown ??= this.#begin(figure, figure.plotly);
      this.#plot.setAttribute("aria-label", this.#shown.alt);
      if (this.#shown.plotly === this.#drawn) return;
      this.#drawn = this.#shown.plotly;
      this.#listen(await drawPlotly(this.#plot, this.#drawn));
    } catch (error) {
      this.#drawn = "";
      forgetPlotly(this.#plot);
      this.#element.replaceChildren(staticPicture(figure, error as Error));
    }
  }

  /** Put the plot, and the controls of a live figure, into the page. */
  #begin(figure: StoredFigure, plotly: string): Frame {
    this.#stepper?.dispose();
    this.#frames = framesOf(figure.live, plotly);
    this.#stepper =
      this.#frames &&
      new Stepper(this.#frames, (index) => {
        this.#go(index);
      });
    const controls = this.#stepper ? [this.#stepper.element] : [];
    const there = [this.#plot, ...controls];
    if (!isSame(this.#element.children, there)) this.#element.replaceChildren(...there);
    const frame = { plotly, alt: figure.alt };
    if (this.#frames) this.#stepper?.show(this.#frames.start, frame.alt);
    return frame;
  }

  #go(index: number): void {
    if (this.#frames === undefined) return;
    this.#shown = this.#frames.at(index);
    this.#stepper?.show(index, this.#shown.alt);
    this.#schedule();
  }

  /** Follow the pointer, where a place in the picture has a picture of its own. */
  #listen(plot: PlotlyElement): void {
    if (this.#listens) return;
    this.#listens = true;
    plot.on("plotly_hover", ({ points }) => {
      const index = points[0] && this.#frames?.under?.(points[0] satisfies PlotlyPoint);
      if (index !== undefined) this.#go(index);
    });
  }
}

function isSame(children: HTMLCollection, wanted: readonly Element[]): boolean {
  return children.length === wanted.length && wanted.every((child, i) => children[i] === child);
}
