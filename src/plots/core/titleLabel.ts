import { escapeLabel } from "./escapeLabel.ts";
import { fitLabel } from "./fitLabel.ts";

const font = { size: 15 } as const;

/** CSS pixels above the plot that a title takes. */
export const titleHeight = 34;

/** CSS pixels that a title takes from left to right, about. */
export function titleWidth(title = ""): number {
  return Math.min(Array.from(title).length * font.size * 0.56, 700);
}

/** A figure's title, above the left end of its plot; cut where the figure ends. */
export function titleLabel(title: string, width: number) {
  const place = { xref: "paper", yref: "paper", x: 0, y: 1, xanchor: "left", yanchor: "bottom" };
  const text = escapeLabel(fitLabel(title, width, font.size));
  return { text, showarrow: false, ...place, yshift: 6, font } as const;
}
