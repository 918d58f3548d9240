import { describe, expect, it } from "vitest";
import { largestNotebook, readNotebook } from "../../../grader/notebook/readNotebook.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { releasedBytes } from "../lesson.ts";

const bytes = releasedBytes("04-convolution-by-hand");
const text = bytes.toString("utf8");

function read(source: string | object) {
  return readNotebook(Buffer.from(typeof source === "string" ? source : JSON.stringify(source)));
}

describe("readNotebook(bytes)", () => {
  it("reads a notebook, and notebookText writes it back to the byte", () => {
    const { notebook, remarks } = readNotebook(bytes);
    expect(remarks).toEqual([]);
    expect(notebookText(notebook)).toBe(text);
  });

  it.each<[string, Buffer]>([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["lines that end as Windows' do", Buffer.from(text.replaceAll("\\n", "\\r\\n"))],
  ])("reads %s", (_, other) => {
    expect(readNotebook(other)).toEqual(readNotebook(bytes));
  });

  it.each<[string, Buffer | string | object, string]>([
    ["an empty file", "", "the file is empty"],
    ["blanks", " \n", "the file is blank"],
    ["text", "to be or not", "it is not JSON"],
    ["half a notebook", text.slice(0, text.length / 2), "it is not JSON"],
    ["a list", "[]", "no notebook"],
    ["nbformat 3", { nbformat: 3, worksheets: [{ cells: [] }] }, "it is of nbformat 3"],
    ["nbformat 5", { nbformat: 5, cells: [] }, "expected nbformat 4, got 5"],
    ["no nbformat", { cells: [] }, "expected nbformat 4, got none"],
    ["no cells", { nbformat: 4 }, "it has no list of cells"],
    ["a zip archive", Buffer.from("PK\u0003\u0004rest"), "it is a zip archive"],
    ["Latin-1", Buffer.from('{"é": 1}', "latin1"), "neither UTF-8 nor UTF-16"],
    ["200 MB", Buffer.alloc(200 * 1024 * 1024, " "), "it has 200 MB, more than 64"],
    ["depth without end", "[".repeat(200_000) + "]".repeat(200_000), "it is "],
    ["cells without end", { nbformat: 4, cells: Array(3000).fill(0) }, "it has 3000 cells"],
  ])("refuses %s, and says what it is", (_, source, problem) => {
    const given = Buffer.isBuffer(source)
      ? source
      : Buffer.from(typeof source === "string" ? source : JSON.stringify(source));
    expect(() => readNotebook(given)).toThrow(problem);
  });

  it("never reads more than the largest notebook", () => {
    expect(() => readNotebook(Buffer.alloc(largestNotebook + 1, " "))).toThrow("more than 64");
  });

  it("leaves out what is no cell, and says so", () => {
    const { notebook, remarks } = read({
      nbformat: 4,
      cells: [
        null,
        { cell_type: "code", source: ["a\n", "b"], metadata: 3, outputs: "no" },
        { cell_type: "x" },
      ],
    });
    expect(notebook.cells).toEqual([
      {
        cell_type: "code",
        id: "cell-1",
        metadata: {},
        source: "a\nb",
        outputs: [],
        execution_count: null,
      },
    ]);
    expect(remarks).toEqual([
      "cell 1 is not a cell of a notebook: left out",
      "cell 3 is not a cell of a notebook: left out",
    ]);
  });

  it("joins the lines of outputs, as it does those of cells", () => {
    const outputs = [
      { output_type: "stream", name: "stdout", text: ["a\n", "b"] },
      {
        output_type: "display_data",
        data: { "text/plain": ["x\n", "y"], "image/png": "aa" },
        metadata: {},
      },
    ];
    const cell = { cell_type: "code", id: "a", source: "1", metadata: {}, outputs };
    const { notebook } = read({ nbformat: 4, cells: [cell] });
    expect(notebook.cells[0]?.outputs).toEqual([
      { output_type: "stream", name: "stdout", text: "a\nb" },
      {
        output_type: "display_data",
        data: { "text/plain": "x\ny", "image/png": "aa" },
        metadata: {},
      },
    ]);
  });

  it("lets no __proto__ through", () => {
    const { notebook } = read(
      '{"nbformat": 4, "cells": [], "metadata": {"__proto__": {"evil": 1}}}',
    );
    expect(Object.keys(notebook.metadata)).toEqual([]);
    expect((notebook.metadata as { evil?: number }).evil).toBeUndefined();
  });
});
