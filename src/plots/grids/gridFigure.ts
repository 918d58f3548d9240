import type { NumericData } from "../../arrays/index.ts";
import { type Figure, figure } from "../core/figure.ts";
import { gridGeometry } from "./gridGeometry.ts";
import { gridLayout } from "./gridLayout.ts";
import { gridNote } from "./gridNote.ts";
import { gridTraces } from "./gridTraces.ts";
import { limitImages } from "./limitImages.ts";
import type { PixelPaint } from "./pixelPaint.ts";
import type { ImageStack } from "./readImages.ts";

/** A grid of pictures of one size, after its checks. */
export interface GridRequest {
  readonly all: ImageStack;
  /** What the pictures are, such as `images`, for the note on what is left out. */
  readonly many: string;
  /** Colours for the values that are shown. */
  readonly paint: (shown: NumericData) => PixelPaint;
  /** A sentence for the figure, before what is left out. */
  readonly alt: string;
  /** Where the caller chose the sentence, nothing is added to it. */
  readonly wholeAlt?: boolean;
  /** A line above the whole grid. */
  readonly title?: string | undefined;
  /** A line above each picture. */
  readonly titles?: readonly string[];
  /** What the pointer says of each picture; its title if left out. */
  readonly names?: readonly string[];
  readonly columns?: number | undefined;
  /** Tells what the rows and the columns are. */
  readonly remark?: string;
  /** CSS pixels of the longer side of a picture, at most. */
  readonly largest?: number | undefined;
}

/** Pictures side by side: the first 64, large ones as means of blocks, and a note that says so. */
export function gridFigure(request: GridRequest): Figure {
  const { all, columns, titles = [], names = titles, remark = "", largest } = request;
  const shown = limitImages(all);
  const geometry = gridGeometry(shown, { columns, titled: titles.length > 0, largest });
  const { codes, hover, axis } = request.paint(shown.values);
  const limits = gridNote(all, shown, request.many);
  const note = [limits, remark].filter(Boolean).join(". ");
  const named = names.length > 0;
  const words = { title: request.title, titles, note, hover, named };
  const layout = gridLayout(geometry, shown, words, axis);
  const left = limits ? `; shown: ${limits.charAt(0).toLowerCase()}${limits.slice(1)}` : "";
  const alt = request.wholeAlt ? request.alt : request.alt + left;
  return figure(gridTraces(geometry, shown, codes, names), layout, alt);
}
