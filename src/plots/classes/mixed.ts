/**
 * A colour mixed with white.
 *
 * @param part of the colour, from 0 to 1
 * @example
 * mixed("#000000", 0.2); // "#cccccc"
 */
export function mixed(color: string, part: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const paler = channels.map((value) => Math.round(255 + (value - 255) * part));
  return `#${paler.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
