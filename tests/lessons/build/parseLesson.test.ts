import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLesson } from "../../../lessons/build/parseLesson.ts";

const lesson = `// %% [markdown]
// # Title
//
//   indented
// %%
const a = 1;

a;


// %% exercise="04-formula"
check("04-formula", undefined);
`;

describe("parseLesson(file, text)", () => {
  it("reads markdown, code and an exercise, with the line of each marker", () => {
    expect(parseLesson("x.ts", lesson)).toEqual([
      { kind: "markdown", source: "# Title\n\n  indented", line: 1 },
      { kind: "code", source: "const a = 1;\n\na;", line: 5 },
      {
        kind: "code",
        source: 'check("04-formula", undefined);',
        line: 11,
        exercise: "04-formula",
      },
    ]);
  });

  it("gives back the cells that were written out", () => {
    const line = fc.constantFrom("let x = 1;", "x += 1;", "", "  // a comment", "A word", "$x$");
    const cell = fc.record({
      kind: fc.constantFrom("markdown" as const, "code" as const),
      source: fc
        .array(line, { minLength: 1 })
        .map((lines) => lines.join("\n").replace(/^\n+|\n+$/g, ""))
        .filter((source) => source !== ""),
    });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const text = cells
          .map(({ kind, source }) =>
            kind === "code"
              ? `// %%\n${source}\n`
              : `// %% [markdown]\n${source.replace(/^/gm, "// ").replace(/^\/\/ $/gm, "//")}\n`,
          )
          .join("\n");
        const read = parseLesson("x.ts", text);
        expect(read.map(({ kind, source }) => ({ kind, source }))).toEqual(cells);
      }),
    );
  });

  it.each([
    ["text before the first marker", "\nimport x;\n// %%\nx;", /x\.ts:2: expected a cell marker/],
    ["a misspelt marker", "// %% [markdwon]\n// a", /x\.ts:1: .*got \/\/ %% \[markdwon\]/],
    ["code in a markdown cell", "// %% [markdown]\n// a\nlet b;", /x\.ts:3: .*got let b;/],
    ["an empty cell", "// %%\n\n// %%\na;", /x\.ts:1: the cell is empty/],
  ])("refuses %s, with the line", (_, text, message) => {
    expect(() => parseLesson("x.ts", text)).toThrow(message);
  });
});
