import { createRequire } from "node:module";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { JSDOM } from "jsdom";
import { computedStyle } from "./computedStyle.ts";
import { elementBox, pageBox } from "./elementBox.ts";
import type { PlotlyFigure } from "./pictureSize.ts";
import { pathLength, pointAtLength } from "./pathLength.ts";

/** What of plotly.js is used here. */
export interface Plotly {
  toImage(
    figure: PlotlyFigure,
    options: { format: "svg"; width: number; height: number; imageDataOnly: true },
  ): Promise<string>;
}

/**
 * Loads plotly.js into a window of jsdom, with what jsdom lacks for it: the sizes of SVG elements and
 * 2-D canvases. The window becomes global, so this belongs in a process of its own.
 *
 * @param onWebgl called when a trace asks for WebGL: plotly then loops without end
 */
export function openBrowser(onWebgl: () => void): Plotly {
  const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
  window.URL.createObjectURL = () => "";
  Object.assign(window, { getComputedStyle: computedStyle });
  measureElements(window);
  drawCanvases(window, onWebgl);
  becomeGlobal(window);
  return createRequire(import.meta.url)("plotly.js-dist") as Plotly;
}

/** Node's own globals stay: plotly needs those of the window that Node has not. */
function becomeGlobal(window: JSDOM["window"]): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis) continue;
    Object.defineProperty(globalThis, name, { get: (): unknown => Reflect.get(window, name) });
  }
}

function measureElements(window: JSDOM["window"]): void {
  const prototype = window.SVGElement.prototype as unknown as Record<string, unknown>;
  const rectangle = (found: ReturnType<typeof elementBox>) => {
    const { left, top, right, bottom } = found ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const [width, height] = [right - left, bottom - top];
    return { x: left, y: top, left, top, right, bottom, width, height };
  };
  prototype.getBBox = function (this: Element) {
    return rectangle(elementBox(this));
  };
  prototype.getBoundingClientRect = function (this: Element) {
    return rectangle(pageBox(this));
  };
  prototype.getComputedTextLength = function (this: Element) {
    return rectangle(elementBox(this)).width;
  };
  prototype.getTotalLength = function (this: Element) {
    return pathLength(this.getAttribute("d") ?? "");
  };
  prototype.getPointAtLength = function (this: Element, length: number) {
    return pointAtLength(this.getAttribute("d") ?? "", length);
  };
}

function drawCanvases(window: JSDOM["window"], onWebgl: () => void): void {
  const canvases = new WeakMap<HTMLCanvasElement, Canvas>();
  const canvasOf = (element: HTMLCanvasElement): Canvas => {
    const found = canvases.get(element);
    if (found?.width === element.width && found.height === element.height) return found;
    const made = createCanvas(element.width, element.height);
    canvases.set(element, made);
    return made;
  };
  const prototype = window.HTMLCanvasElement.prototype as unknown as Record<string, unknown>;
  prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
    if (kind === "2d") return canvasOf(this).getContext("2d");
    onWebgl();
    return null;
  };
  prototype.toDataURL = function (this: HTMLCanvasElement) {
    return canvasOf(this).toDataURL("image/png");
  };
}
