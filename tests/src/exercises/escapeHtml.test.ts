import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/exercises/escapeHtml.ts";

describe("escapeHtml(text)", () => {
  it("turns the five special characters into entities", () => {
    expect(escapeHtml(`<a href="x">'&'</a>`)).toBe(
      "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;",
    );
  });

  it("gives back the same text when a browser reads it", () => {
    const { document } = new JSDOM().window;
    const text = fc.string({
      unit: fc.constantFrom("<", ">", "&", '"', "'", "/", ";", "#39", " ", "amp", "script"),
    });
    fc.assert(
      fc.property(text, (written) => {
        const element = document.createElement("p");
        element.innerHTML = escapeHtml(written);
        expect(element.textContent).toBe(written);
        expect(element.children).toHaveLength(0);
      }),
    );
  });
});
