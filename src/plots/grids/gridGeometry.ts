/** Where the images of a grid stand. Places count in pixels of the images, sizes in CSS pixels. */
export interface GridGeometry {
  readonly columns: number;
  readonly rows: number;
  /** CSS pixels of one image pixel. */
  readonly scale: number;
  /** First column of each column of images, first row of each row. */
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
  /** Where the last image ends. */
  readonly right: number;
  readonly bottom: number;
  /** Room between images, and above each for its title. */
  readonly between: number;
  readonly titleRows: number;
}

/** A grid fits a notebook's column and a screen's height, with its scale bar and margins. */
const widest = 600;
const highest = 480;
const largestImage = 320;
const largestPixel = 40;
const gap = 8;
const titleHeight = 20;

/**
 * Lays out images of one size as a grid.
 *
 * @param options `columns`: how many stand side by side, by default as leave the fewest places empty;
 *   `titled`: whether each has a line above it; `largest`: CSS pixels of an image's longer side
 */
export function gridGeometry(
  { count, height, width }: { count: number; height: number; width: number },
  options: {
    columns?: number | undefined;
    titled?: boolean;
    largest?: number | undefined;
  } = {},
): GridGeometry {
  const columns = Math.min(options.columns ?? usualColumns(count), count);
  const rows = Math.ceil(count / columns);
  const above = options.titled ? titleHeight : 0;
  const scale = evenScale(
    Math.min(
      // One more pixel than the image's, because room between images is rounded up to pixels.
      (widest / columns - gap) / (width + 1),
      Math.max(highest / rows - gap - above, 24) / height,
      (options.largest ?? largestImage) / Math.max(height, width),
      largestPixel,
    ),
  );
  const between = pixelsFor(gap, scale);
  const titleRows = pixelsFor(above, scale);
  const places = (n: number, step: number) => Array.from({ length: n }, (_, i) => i * step);
  const [across, down] = [width + between, height + between + titleRows];
  const lefts = places(columns, across);
  const tops = places(rows, down);
  const [right, bottom] = [columns * across - between, rows * down - between - titleRows];
  return { columns, rows, scale, lefts, tops, right, bottom, between, titleRows };
}

/** Half steps make all pixels of an image equally large on screens of one or two dots a pixel. */
function evenScale(scale: number): number {
  return scale < 1 ? scale : Math.floor(2 * scale) / 2;
}

/** Whole pixels where they are small, so that places stay whole numbers and take few bytes. */
function pixelsFor(size: number, scale: number): number {
  return scale > gap ? size / scale : Math.ceil(size / scale);
}

function usualColumns(count: number): number {
  const ideal = Math.sqrt(2.5 * count);
  const candidates = Array.from({ length: Math.min(count, 12) }, (_, i) => i + 1).filter(
    (columns) => columns >= Math.sqrt(count),
  );
  const empty = (columns: number) => Math.ceil(count / columns) * columns - count;
  return candidates.reduce((best, columns) => {
    const fewer = empty(columns) - empty(best);
    return fewer < 0 || (fewer === 0 && Math.abs(columns - ideal) < Math.abs(best - ideal))
      ? columns
      : best;
  });
}
