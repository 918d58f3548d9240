import { box, type Box, mapBox, union } from "./box.ts";
import { pathPoints } from "./pathPoints.ts";
import { textBox } from "./textBox.ts";
import { compose, identity, type Matrix, parseTransform } from "./transform.ts";

/** The box of an SVG element and what is in it, in its own coordinates: what `getBBox` answers. */
export function elementBox(element: Element): Box | null {
  switch (element.localName) {
    case "text":
      return textBox(element);
    case "path":
      return pathBox(element.getAttribute("d") ?? "");
    case "rect":
    case "image":
      return box(...numbers(element, ["x", "y", "width", "height"]));
    case "circle": {
      const [x, y, radius] = numbers(element, ["cx", "cy", "r"]);
      return box(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    case "g":
    case "svg":
    case "a":
      return [...element.children]
        .map((child) => {
          const inner = elementBox(child);
          return inner && mapBox(inner, parseTransform(child.getAttribute("transform")));
        })
        .reduce<Box | null>(union, null);
    default:
      return null;
  }
}

/** The same box in the coordinates of the page: what `getBoundingClientRect` answers. */
export function pageBox(element: Element): Box | null {
  const own = elementBox(element);
  if (!own) return null;
  let matrix: Matrix = identity;
  for (let at: Element | null = element; at; at = at.parentElement) {
    matrix = compose(parseTransform(at.getAttribute("transform")), matrix);
  }
  return mapBox(own, matrix);
}

function pathBox(d: string): Box | null {
  return pathPoints(d)
    .map(([x, y]) => box(x, y, 0, 0))
    .reduce<Box | null>(union, null);
}

function numbers<const Names extends readonly string[]>(element: Element, names: Names) {
  return names.map((name) => Number.parseFloat(element.getAttribute(name) ?? "0")) as {
    -readonly [K in keyof Names]: number;
  };
}
