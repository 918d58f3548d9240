import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encodePng.ts";
import { fonts } from "./fonts.ts";
import type { PlotlyFigure, Size } from "./pictureSize.ts";
import { openBrowser, type Plotly } from "./openBrowser.ts";

/** Pixels of the PNG per CSS pixel: sharp on a dense screen and when a reader zooms in. */
const scale = 2;

let plotly: Plotly | undefined;

/**
 * Draws a plotly figure as a PNG, in this process, one at a time.
 *
 * @param figure plotly's data and layout
 * @param size width and height of the picture in CSS pixels
 * @param onWebgl called at once when a trace asks for WebGL: plotly then loops without end
 * @throws (rejects) when plotly refuses the figure
 */
export async function drawPng(
  figure: PlotlyFigure,
  size: Size,
  onWebgl: () => void,
): Promise<Uint8Array> {
  plotly ??= openBrowser(onWebgl);
  const svg = await plotly.toImage(figure, { format: "svg", ...size, imageDataOnly: true });
  const drawable = svg
    // resvg knows the SVG 1.1 name of "nearest neighbour" only.
    .replaceAll("image-rendering: pixelated", "image-rendering: optimizeSpeed")
    // plotly marks the quotation marks of a font's name so, and takes the mark away where a browser quotes the name anew.
    .replaceAll("TOBESTRIPPED", "'");
  const picture = new Resvg(drawable, {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontFiles: fonts.map(({ path }) => path),
      loadSystemFonts: false,
      defaultFontFamily: "Open Sans",
      sansSerifFamily: "Open Sans",
      serifFamily: "Open Sans",
      monospaceFamily: "DejaVu Sans Mono",
    },
  }).render();
  return encodePng(picture);
}
