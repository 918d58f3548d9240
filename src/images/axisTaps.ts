/** How a new pixel is made of old ones. */
export type ResizeMethod = "nearest" | "bilinear" | "area";

/**
 * Where the new pixels lie among the old ones: their areas cover each other (`"pixels"`), their
 * first and last middles do (`"corners"`), or their first middles do (`"first"`).
 */
export type ResizeAlignment = "pixels" | "corners" | "first";

/** The old pixels that one new pixel is made of, along one axis, with their shares. */
export interface AxisTaps {
  readonly from: readonly number[];
  readonly weights: readonly number[];
}

/** For each of `to` new pixels along an axis, what it is made of among `from` old ones. */
export function axisTaps(
  from: number,
  to: number,
  method: ResizeMethod,
  alignment: ResizeAlignment,
): AxisTaps[] {
  if (method === "area") return Array.from({ length: to }, (_, i) => overlap(from, to, i));
  const scale = alignment === "corners" && to > 1 ? (from - 1) / (to - 1) : from / to;
  return Array.from({ length: to }, (_, i) =>
    method === "nearest" ? nearest(from, scale, i, alignment) : between(from, scale, i, alignment),
  );
}

function nearest(from: number, scale: number, i: number, alignment: ResizeAlignment): AxisTaps {
  const place = scale * (alignment === "pixels" ? i + 0.5 : i);
  const index = alignment === "corners" ? Math.round(place) : Math.floor(place);
  return { from: [Math.min(from - 1, index)], weights: [1] };
}

/** Beyond the middles of the outermost pixels there is nothing to go between: their value stays. */
function between(from: number, scale: number, i: number, alignment: ResizeAlignment): AxisTaps {
  const place = alignment === "pixels" ? scale * (i + 0.5) - 0.5 : scale * i;
  const inside = Math.min(from - 1, Math.max(0, place));
  const before = Math.floor(inside);
  const share = inside - before;
  if (share === 0) return { from: [before], weights: [1] };
  return { from: [before, before + 1], weights: [1 - share, share] };
}

/** The mean over the stretch of old pixels that the new one covers. */
function overlap(from: number, to: number, i: number): AxisTaps {
  const [start, end] = [(i * from) / to, ((i + 1) * from) / to];
  const indices: number[] = [];
  const weights: number[] = [];
  for (let j = Math.floor(start); j < Math.min(from, Math.ceil(end)); j++) {
    indices.push(j);
    weights.push((Math.min(end, j + 1) - Math.max(start, j)) / (end - start));
  }
  return { from: indices, weights };
}
