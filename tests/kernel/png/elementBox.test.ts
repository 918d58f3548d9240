import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { elementBox, pageBox } from "../../../kernel/png/elementBox.ts";
import { measureText } from "../../../kernel/png/measureText.ts";

function svg(content: string): Element {
  const { document } = new JSDOM(`<body><svg>${content}</svg></body>`).window;
  return document.querySelector("svg")!;
}
const first = (content: string): Element => svg(content).firstElementChild!;
const sans = { family: "Open Sans", size: 20, weight: "normal", slant: "normal" };

describe("elementBox", () => {
  test("of shapes is what they cover", () => {
    expect(elementBox(first('<rect x="1" y="2" width="3" height="4"/>'))).toEqual({
      left: 1,
      top: 2,
      right: 4,
      bottom: 6,
    });
    expect(elementBox(first('<circle cx="5" cy="5" r="2"/>'))).toMatchObject({
      left: 3,
      bottom: 7,
    });
    expect(elementBox(first('<path d="M0,0L3,4H-1"/>'))).toMatchObject({ left: -1, right: 3 });
  });

  test("of a group covers its moved children, and nothing where it is empty", () => {
    const group =
      '<g><rect width="1" height="1"/><rect transform="translate(9,9)" width="1" height="1"/></g>';
    expect(elementBox(first(group))).toEqual({ left: 0, top: 0, right: 10, bottom: 10 });
    expect(elementBox(first("<g></g>"))).toBeNull();
  });

  test("of text is as wide as its letters, and stands at its anchor", () => {
    const { width, ascent, descent } = measureText("loss", sans);
    const text = (anchor: string) =>
      elementBox(
        first(`<text x="50" y="60" style="font-size:20px;text-anchor:${anchor}">loss</text>`),
      )!;
    expect(text("start")).toEqual({
      left: 50,
      top: 60 - ascent,
      right: 50 + width,
      bottom: 60 + descent,
    });
    expect(text("middle").left).toBeCloseTo(50 - width / 2, 9);
    expect(text("end").right).toBeCloseTo(50, 9);
  });

  test("of text in lines covers all of them", () => {
    const lines =
      '<text style="font-size:20px"><tspan x="0" y="0">a</tspan><tspan x="0" y="0" dy="1.5em">bbbb</tspan></text>';
    const { width, ascent, descent } = measureText("bbbb", sans);
    expect(elementBox(first(lines))).toEqual({
      left: 0,
      top: -ascent,
      right: width,
      bottom: 30 + descent,
    });
  });

  test("of text counts a smaller part as smaller", () => {
    const { width } = measureText("x", sans);
    const small = elementBox(
      first('<text style="font-size:20px"><tspan style="font-size:50%">x</tspan></text>'),
    )!;
    expect(small.right).toBeCloseTo(width / 2, 0);
  });
});

describe("pageBox", () => {
  test("places an element by the moves and turns of all that it stands in", () => {
    const root = svg(
      '<g transform="translate(10,0)"><g transform="rotate(90)"><rect width="4" height="1"/></g></g>',
    );
    const box = pageBox(root.querySelector("rect")!)!;
    expect([box.left, box.top, box.right, box.bottom].map(Math.round)).toEqual([9, 0, 10, 4]);
  });
});

describe("measureText", () => {
  test("knows bold from plain, and the fixed width of monospace", () => {
    const width = (text: string, style = {}) => measureText(text, { ...sans, ...style }).width;
    expect(width("loss", { weight: "bold" })).toBeGreaterThan(width("loss"));
    expect(width("iii", { family: "Courier, monospace" })).toBeCloseTo(
      width("mmm", { family: "Courier, monospace" }),
      9,
    );
    expect(width("loss", { family: "No such font" })).toBe(width("loss"));
  });
});
