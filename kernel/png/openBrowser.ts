/// <reference lib="dom" />
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { parseHTML } from "linkedom/worker";
import { computedStyle } from "./computedStyle.ts";
import { elementBox, pageBox } from "./elementBox.ts";
import { InlineStyle } from "./inlineStyle.ts";
import { loadPlotly } from "./loadPlotly.ts";
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
 * Loads plotly.js into a page of linkedom, with what that lacks for it: the sizes of SVG elements, 2-D canvases, and what
 * a window has beside its document. The page becomes global, in the place of an earlier one, so this belongs in a process
 * of its own.
 *
 * @param onWebgl called when a trace asks for WebGL: plotly then loops without end
 */
export function openBrowser(onWebgl: () => void): Plotly {
  const page = parseHTML("<!doctype html><html><head></head><body></body></html>");
  nameElements(page.SVGElement.prototype);
  for (const { prototype } of [page.SVGElement, page.HTMLElement]) styleElements(prototype);
  measureElements(page.SVGElement.prototype);
  drawCanvases(page.HTMLCanvasElement.prototype, onWebgl);
  becomeGlobal(page);
  URL.createObjectURL = () => "";
  return loadPlotly() as Plotly;
}

/** Serializes a node, which in linkedom is its own text. */
class Serializer {
  serializeToString(node: { toString(): string }): string {
    return node.toString();
  }
}

/** Node's own globals stay, but for `navigator`, which newer versions have and plotly reads more of. */
function becomeGlobal(page: ReturnType<typeof parseHTML>): void {
  const { document, Element, HTMLElement, SVGElement, HTMLCanvasElement, Node, DOMParser } = page;
  const nothing = (): void => undefined;
  const names = {
    ...{ window: globalThis, self: globalThis, document },
    // Without a name plotly draws each cell of a heat map many times its size.
    navigator: { userAgent: "two-kernels" },
    ...{ Element, HTMLElement, SVGElement, HTMLCanvasElement, Node, DOMParser },
    XMLSerializer: Serializer,
    getComputedStyle: computedStyle,
    location: new URL("about:blank"),
    ...{ devicePixelRatio: 1, innerWidth: 1024, innerHeight: 768 },
    ...{ addEventListener: nothing, removeEventListener: nothing },
    requestAnimationFrame: (draw: (now: number) => void) =>
      setTimeout(() => {
        draw(performance.now());
      }, 0),
    cancelAnimationFrame: clearTimeout,
  };
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** plotly looks for `text`, where linkedom says `TEXT`. */
function nameElements(element: object): void {
  const name = {
    configurable: true,
    get(this: Element) {
      return this.localName;
    },
  };
  Object.defineProperties(element, { nodeName: name, tagName: name });
}

function styleElements(element: object): void {
  Object.defineProperty(element, "style", {
    configurable: true,
    get(this: Element) {
      return new InlineStyle(this);
    },
    set(this: Element, text: unknown) {
      this.setAttribute("style", String(text));
    },
  });
}

function measureElements(element: object): void {
  const rectangle = (found: ReturnType<typeof elementBox>) => {
    const { left, top, right, bottom } = found ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const [width, height] = [right - left, bottom - top];
    return { x: left, y: top, left, top, right, bottom, width, height };
  };
  Object.assign(element, {
    getBBox(this: Element) {
      return rectangle(elementBox(this));
    },
    getBoundingClientRect(this: Element) {
      return rectangle(pageBox(this));
    },
    getComputedTextLength(this: Element) {
      return rectangle(elementBox(this)).width;
    },
    getTotalLength(this: Element) {
      return pathLength(this.getAttribute("d") ?? "");
    },
    getPointAtLength(this: Element, length: number) {
      return pointAtLength(this.getAttribute("d") ?? "", length);
    },
  });
}

function drawCanvases(canvas: object, onWebgl: () => void): void {
  const canvases = new WeakMap<HTMLCanvasElement, Canvas>();
  const canvasOf = (element: HTMLCanvasElement): Canvas => {
    const found = canvases.get(element);
    if (found?.width === element.width && found.height === element.height) return found;
    const made = createCanvas(element.width, element.height);
    canvases.set(element, made);
    return made;
  };
  Object.assign(canvas, {
    getContext(this: HTMLCanvasElement, kind: string) {
      if (kind === "2d") return canvasOf(this).getContext("2d");
      onWebgl();
      return null;
    },
    toDataURL(this: HTMLCanvasElement) {
      return canvasOf(this).toDataURL("image/png");
    },
  });
}
