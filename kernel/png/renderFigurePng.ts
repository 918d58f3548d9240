import { createPngRenderer } from "./createPngRenderer.ts";
import { openPictureCache } from "./pictureCache.ts";
import type { PlotlyFigure } from "./pictureSize.ts";
import type { Picture } from "./rendererProcess.ts";

const renderer = createPngRenderer({ pictures: openPictureCache() });

/**
 * Draws a plotly figure as a PNG at twice its size in pixels, without a browser, in another process. A figure that this
 * user has had drawn before comes from the user's cache.
 *
 * @param figure plotly's data and layout; the size is `layout.width` by `layout.height`, in CSS pixels
 * @returns the PNG, and the width and height to show it at, in CSS pixels
 * @throws (rejects) where plotly refuses the figure, it needs WebGL, or takes more than 20 s
 * @example
 * const { png, width, height } = await renderFigurePng({ data: [{ y: [1, 4, 9] }], layout: {} });
 */
export function renderFigurePng(figure: PlotlyFigure): Promise<Picture> {
  return renderer.render(figure);
}
