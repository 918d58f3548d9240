import { escapeLabel } from "./escapeLabel.ts";

/** Where a line of text stands: its left end, middle or right end, in CSS pixels from the top left. */
export interface PixelPlace {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly color?: string;
  readonly bold?: boolean;
}

/** A text at a place of a figure that has no margins. */
export function pixelLabel(text: string, place: PixelPlace) {
  const { x, y, size = 13, align = "left", color, bold = false } = place;
  const label = escapeLabel(text);
  return {
    text: bold ? `<b>${label}</b>` : label,
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    y: 1,
    xanchor: align,
    yanchor: "middle",
    xshift: x,
    yshift: -y,
    borderpad: 0,
    font: { size, ...(color !== undefined && { color }) },
  } as const;
}
