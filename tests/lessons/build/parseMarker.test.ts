import { describe, expect, it } from "vitest";
import { parseMarker } from "../../../lessons/build/parseMarker.ts";

describe("parseMarker(place, head)", () => {
  it("reads the slides, what the cell does for them, and the exercise", () => {
    expect(parseMarker("x.ts:1", '// %% slide="pooling stride" shows="drawn computed"')).toEqual({
      kind: "code",
      slides: ["pooling", "stride"],
      shows: ["drawn", "computed"],
    });
    expect(parseMarker("x.ts:1", '// %% [markdown] exercise="06-why" slide="cnn"')).toEqual({
      kind: "markdown",
      exercise: "06-why",
      slides: ["cnn"],
    });
  });

  it.each([
    ['// %% slides="pooling"', /x\.ts:1: expected exercise, slide or shows, got slides="pooling"/],
    ['// %% shows="draws"', /x\.ts:1: .*taught, computed, drawn, exercised, got draws/],
    ["// %% slide=pooling", /x\.ts:1: expected \/\/ %%/],
  ])("refuses %s, with the line", (head, message) => {
    expect(() => parseMarker("x.ts:1", head)).toThrow(message);
  });
});
