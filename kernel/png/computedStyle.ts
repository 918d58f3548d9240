import { fontSize } from "./fontSize.ts";
import { styleOf } from "./styleOf.ts";

/** Properties that an element takes from its parent where it says nothing itself. */
const inherited = /^(font|fill|stroke|text-anchor|color|visibility|cursor)/;

/**
 * What `getComputedStyle` answers, read off the elements' own `style` alone: no rule of plotly's style
 * sheet is part of a picture.
 */
export function computedStyle(element: Element): Record<string, unknown> {
  const value = (property: string): string => {
    // In pixels, as a browser answers: plotly turns "em" into pixels by asking until it is.
    if (property === "font-size") return `${fontSize(element)}px`;
    return styleOf(element, property, { inherit: inherited.test(property) }) ?? "";
  };
  return new Proxy(
    {},
    {
      get: (_, name) =>
        name === "getPropertyValue"
          ? value
          : value(String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    },
  );
}
