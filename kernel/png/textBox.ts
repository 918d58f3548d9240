import { box, type Box, union } from "./box.ts";
import { fontSize } from "./fontSize.ts";
import { measureText, type TextStyle } from "./measureText.ts";
import { styleOf } from "./styleOf.ts";

/**
 * The box that an SVG `text` or `tspan` element covers, in the coordinates of its parent. A child
 * with an `x` of its own starts a new line, which is how plotly breaks lines.
 */
export function textBox(element: Element): Box | null {
  const style = textStyle(element);
  const lines = [...element.children].filter((child) => child.hasAttribute("x"));
  if (lines.length > 0) return lines.map(textBox).reduce<Box | null>(union, null);
  const { width, ascent, descent } = runSize(element, style);
  const anchor = styleOf(element, "text-anchor");
  const shift = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  const x = number(element, "x") - shift;
  const y = number(element, "y") + offset(element.getAttribute("dy"), style.size);
  return box(x, y - ascent, width, ascent + descent);
}

/** Width of the text in an element, where a child may be bold, smaller or raised. */
function runSize(element: Element, style: TextStyle) {
  let { width, ascent, descent } = measureText("", style);
  for (const child of element.childNodes) {
    const inner =
      child.nodeType === child.TEXT_NODE
        ? measureText(child.textContent ?? "", style)
        : runSize(child as Element, textStyle(child as Element));
    width += inner.width;
    ascent = Math.max(ascent, inner.ascent);
    descent = Math.max(descent, inner.descent);
  }
  return { width, ascent, descent };
}

function textStyle(element: Element): TextStyle {
  return {
    family: styleOf(element, "font-family") ?? "Open Sans",
    size: fontSize(element),
    weight: styleOf(element, "font-weight") ?? "normal",
    slant: styleOf(element, "font-style") ?? "normal",
  };
}

function offset(dy: string | null, size: number): number {
  const value = Number.parseFloat(dy ?? "0");
  return dy?.endsWith("em") ? value * size : value;
}

function number(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? "0");
}
