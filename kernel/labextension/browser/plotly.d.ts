/** What is used here of plotly.js; its figures are JSON that others make. */
declare module "plotly.js-cartesian-dist-min" {
  export interface PlotlyFigure {
    data: Record<string, unknown>[];
    layout: Record<string, unknown>;
    config: Record<string, unknown>;
  }

  /** A trace and a place in it, under the pointer. */
  export interface PlotlyPoint {
    readonly curveNumber: number;
    readonly x: number;
    readonly y: number;
  }

  export interface PlotlyElement extends HTMLElement {
    on(
      event: "plotly_hover" | "plotly_unhover",
      listener: (event: { readonly points: readonly PlotlyPoint[] }) => void,
    ): void;
  }

  const Plotly: {
    /** Draws the figure, or changes what is drawn into it. */
    react(element: HTMLElement, figure: PlotlyFigure): Promise<PlotlyElement>;
    relayout(element: HTMLElement, changes: Record<string, unknown>): Promise<PlotlyElement>;
    purge(element: HTMLElement): void;
  };
  export default Plotly;
}
