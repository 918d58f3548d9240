import { describe, expect, it } from "vitest";
import { notebookText } from "../../../lessons/build/notebookText.ts";
import { kernelInfo } from "../../../kernel/server/kernelInfo.ts";
import { runPython } from "../runPython.ts";

const text = notebookText(
  [
    { kind: "markdown", source: "# Σ and “quotes”\n\nTwo lines" },
    { kind: "code", source: 'const s = "a\\tb";\ns;', fixedId: "04-formula-answer" },
    {
      kind: "code",
      source: 'check("04-formula", s);',
      fixedId: "04-formula-check",
      graded: { role: "test", points: 1.5 },
    },
  ],
  true,
);

interface Parsed {
  cells: { cell_type: string; id: string; source: string[]; outputs?: unknown[] }[];
  metadata: { kernelspec: { name: string; language: string }; language_info: object };
}

describe("notebookText(cells)", () => {
  it("holds the cells' lines, no outputs, and our kernel's name", () => {
    const { cells, metadata } = JSON.parse(text) as Parsed;
    expect(cells.map((cell) => cell.source)).toEqual([
      ["# Σ and “quotes”\n", "\n", "Two lines"],
      ['const s = "a\\tb";\n', "s;"],
      ['check("04-formula", s);'],
    ]);
    expect(cells[1]).toMatchObject({ cell_type: "code", id: "04-formula-answer", outputs: [] });
    expect(metadata.kernelspec).toMatchObject({ name: "two-kernels", language: "typescript" });
    expect(metadata.language_info).toEqual(kernelInfo().language_info);
  });

  it("is valid nbformat 4.5, and what nbformat itself writes, to the byte", () => {
    const script = `
import io, sys, nbformat
notebook = nbformat.read(sys.stdin, as_version=nbformat.NO_CONVERT)
nbformat.validate(notebook)
written = io.StringIO()
nbformat.write(notebook, written)
sys.stdout.write(written.getvalue())`;
    expect(runPython(script, text)).toBe(text);
  });
});
