import type { StoredFigure } from "./readFigure.ts";

/**
 * The figure without plotly: its PNG, or its sentence where it has none.
 *
 * @param problem why plotly does not draw it; told below.
 */
export function staticPicture({ png, alt }: StoredFigure, problem?: Error): HTMLElement {
  const element = document.createElement("div");
  if (png === undefined) {
    element.append(paragraph(alt));
  } else {
    const image = document.createElement("img");
    image.src = `data:image/png;base64,${png.data}`;
    image.alt = alt;
    if (png.width !== undefined) image.width = png.width;
    if (png.height !== undefined) image.height = png.height;
    element.append(image);
  }
  if (problem !== undefined) {
    element.append(
      paragraph(`This figure stands still: plotly cannot draw it (${problem.message}).`),
    );
  }
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
