import { styleOf } from "./styleOf.ts";

/** The size of an element's text in pixels, where its style may say a part of its parent's. */
export function fontSize(element: Element): number {
  const own = styleOf(element, "font-size", { inherit: false });
  const outer = (): number => (element.parentElement ? fontSize(element.parentElement) : 16);
  if (own === undefined) return outer();
  const value = Number.parseFloat(own);
  if (own.endsWith("%")) return (value / 100) * outer();
  return own.endsWith("em") ? value * outer() : value;
}
