import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { fonts } from "./fonts.ts";

/** How a piece of text is set: size in pixels, the rest as CSS writes it. */
export interface TextStyle {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly slant: string;
}

/** Width of a piece of text, and the height of its line above and below the baseline, in pixels. */
export interface TextSize {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

for (const { path, family } of fonts) GlobalFonts.registerFromPath(path, family);
const context = createCanvas(1, 1).getContext("2d");
/** Arrows, operators and the like. The renderer sets a line that holds one in DejaVu as a whole. */
const symbols =
  /(?![\u2202\u2206\u220f\u2211\u2212\u2215\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25ca])[\u2190-\uffff]/;
const known = new Set(fonts.map(({ family }) => family));

/**
 * Measures text in the fonts of this folder.
 *
 * @example
 * measureText("loss", { family: "Open Sans", size: 12, weight: "normal", slant: "normal" }).width;
 */
export function measureText(text: string, style: TextStyle): TextSize {
  const { family, size, weight, slant } = style;
  context.font = `${slant} ${weight} ${size}px "${symbols.test(text) ? "DejaVu Sans" : bundledFamily(family)}"`;
  const measured = context.measureText(text);
  return {
    width: measured.width,
    ascent: measured.fontBoundingBoxAscent,
    descent: measured.fontBoundingBoxDescent,
  };
}

/** The renderer falls back the same way, so that what is measured is what is drawn. */
function bundledFamily(list: string): string {
  const names = list.split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""));
  for (const name of names) {
    if (known.has(name)) return name;
    if (name === "monospace") return "DejaVu Sans Mono";
  }
  return "Open Sans";
}
