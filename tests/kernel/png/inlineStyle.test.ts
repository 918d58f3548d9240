import { parseHTML } from "linkedom/worker";
import { describe, expect, test } from "vitest";
import { InlineStyle } from "../../../kernel/png/inlineStyle.ts";

function styled(text?: string): { element: Element; style: InlineStyle & Record<string, unknown> } {
  const element = parseHTML("<p></p>").document.querySelector("p") as unknown as Element;
  if (text !== undefined) element.setAttribute("style", text);
  return { element, style: new InlineStyle(element) as InlineStyle & Record<string, unknown> };
}

describe("InlineStyle", () => {
  test("writes declarations into the attribute, and reads them from there", () => {
    const { element, style } = styled("fill: red");
    style.setProperty("stroke-width", 2);
    expect(element.getAttribute("style")).toBe("fill: red; stroke-width: 2");
    element.setAttribute("style", "fill: url(#a:b)");
    expect([style.getPropertyValue("fill"), style.getPropertyValue("stroke")]).toEqual([
      "url(#a:b)",
      "",
    ]);
  });

  test.each(["", null, undefined])("takes away a property that is set to %j", (value) => {
    const { element, style } = styled("stroke-dasharray: 1; fill: red");
    style.setProperty("stroke-dasharray", value);
    expect(element.getAttribute("style")).toBe("fill: red");
  });

  test("knows properties by their names in JavaScript", () => {
    const { element, style } = styled();
    style.fontSize = "12px";
    expect(style.fontSize).toBe("12px");
    expect(element.getAttribute("style")).toBe("font-size: 12px");
    style.cssText = "fill: red";
    style.removeProperty("fill");
    expect(style.cssText).toBe("");
  });
});
