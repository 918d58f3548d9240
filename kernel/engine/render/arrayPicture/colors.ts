export type Color = readonly [red: number, green: number, blue: number, opacity: number];

/** Of values that are not finite: a colour that no scale has. */
export const NOT_FINITE: Color = [255, 0, 255, 255];

/** Between pictures, so that they stand apart on a light and on a dark page. */
export const NOTHING: Color = [0, 0, 0, 0];

/** Of a line: seen on white as on black. */
export const LINE: Color = [66, 135, 215, 255];

/**
 * ColorBrewer's RdBu, as figures of the teaching library show values with signs. It is written down here again because
 * the kernel serves notebooks that know nothing of that library.
 */
const DIVERGING = [
  [0x21, 0x66, 0xac],
  [0x43, 0x93, 0xc3],
  [0x92, 0xc5, 0xde],
  [0xd1, 0xe5, 0xf0],
  [0xf7, 0xf7, 0xf7],
  [0xfd, 0xdb, 0xc7],
  [0xf4, 0xa5, 0x82],
  [0xd6, 0x60, 0x4d],
  [0xb2, 0x18, 0x2b],
] as const;

/** From black to white. */
export function greys(count: number): Color[] {
  return Array.from({ length: count }, (_, k) => {
    const level = Math.round((255 * k) / (count - 1));
    return [level, level, level, 255];
  });
}

/** From blue over white to red; the middle one is white where the count is odd. */
export function blueToRed(count: number): Color[] {
  return Array.from({ length: count }, (_, k) => {
    const place = ((DIVERGING.length - 1) * k) / (count - 1);
    const below = DIVERGING[Math.floor(place)]!;
    const above = DIVERGING[Math.ceil(place)]!;
    const mix = (part: 0 | 1 | 2) =>
      Math.round(below[part] + (above[part] - below[part]) * (place % 1));
    return [mix(0), mix(1), mix(2), 255];
  });
}
