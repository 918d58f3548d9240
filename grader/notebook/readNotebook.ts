import { z } from "zod";
import { decodeText } from "./decodeText.ts";
import type { Cell, Json, Notebook, Output } from "./notebook.ts";
import { parseInert } from "./parseInert.ts";

/** The largest file that is read, in bytes. A lesson with all its figures has less than 10 MB. */
export const largestNotebook = 64 * 1024 * 1024;

/** More cells than any lesson; each costs a message to the kernel. */
const mostCells = 2000;

/** Thrown for bytes that are no notebook; the message says what they are and what to ask for. */
export class UnreadableNotebook extends Error {
  override readonly name = "UnreadableNotebook";
}

/** A notebook, and what had to be left out of it. */
export interface ReadNotebook {
  readonly notebook: Notebook;
  readonly remarks: readonly string[];
}

const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(""))]);
const json = z.record(z.string(), z.unknown());

const outputForm = z.looseObject({ output_type: z.string() });

const cellForm = z.object({
  cell_type: z.enum(["code", "markdown", "raw"]),
  id: z.string().catch(""),
  metadata: json.catch({}),
  source: text,
  attachments: json.optional().catch(undefined),
  outputs: z.array(outputForm).catch([]),
  execution_count: z.number().int().nullable().catch(null),
});

/**
 * Reads a notebook as it lies in a file. What is wrong with single cells is left out and remarked; what is wrong with
 * the whole is an error that says so.
 *
 * @throws UnreadableNotebook
 */
export function readNotebook(bytes: Uint8Array): ReadNotebook {
  const whole = readWhole(bytes);
  const cells: Cell[] = [];
  const remarks: string[] = [];
  for (const [index, value] of whole.cells.entries()) {
    const cell = cellForm.safeParse(value);
    if (cell.success) cells.push(toCell(cell.data));
    else remarks.push(`cell ${index + 1} is not a cell of a notebook: left out`);
  }
  const { metadata } = whole;
  return { notebook: { metadata, cells: withUniqueIds(cells) }, remarks };
}

function readWhole(bytes: Uint8Array): { cells: unknown[]; metadata: Json } {
  if (bytes.length === 0) fail("the file is empty");
  if (bytes.length > largestNotebook) {
    fail(
      `it has ${megabytes(bytes.length)} MB, more than ${megabytes(largestNotebook)}: clear its outputs`,
    );
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    fail("it is a zip archive: unpack it, or ask for the notebook itself");
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) fail("its text is neither UTF-8 nor UTF-16");
  const value = parse(decoded);
  const form = json.safeParse(value);
  if (!form.success) fail("it is JSON, but no notebook: a notebook is an object");
  const { nbformat, cells, worksheets, metadata } = form.data;
  if (Array.isArray(worksheets) || (typeof nbformat === "number" && nbformat < 4)) {
    fail(
      `it is of nbformat ${String(nbformat)}, from before 2015: open it in JupyterLab and save it`,
    );
  }
  if (nbformat !== 4)
    fail(`expected nbformat 4, got ${nbformat === undefined ? "none" : JSON.stringify(nbformat)}`);
  if (!Array.isArray(cells)) fail("it is JSON, but no notebook: it has no list of cells");
  if (cells.length > mostCells) fail(`it has ${cells.length} cells, more than ${mostCells}`);
  return { cells, metadata: json.catch({}).parse(metadata) };
}

function parse(source: string): unknown {
  if (source.trim() === "") fail("the file is blank");
  try {
    return parseInert(source);
  } catch (error) {
    if (error instanceof RangeError) fail("it is nested too deep to be a notebook");
    fail("it is not JSON: the file is damaged, or not a notebook");
  }
}

function toCell(read: z.infer<typeof cellForm>): Cell {
  const { cell_type, id, metadata, source, attachments } = read;
  const common = { cell_type, id, metadata, source: source.replaceAll("\r\n", "\n") };
  if (cell_type !== "code") return attachments === undefined ? common : { ...common, attachments };
  const outputs = read.outputs.map(joined);
  return { ...common, outputs, execution_count: read.execution_count };
}

/** An output whose texts are in one piece: in a file each may be a list of lines. */
function joined(output: z.infer<typeof outputForm>): Output {
  const join = (value: unknown): unknown => text.safeParse(value).data ?? value;
  const { data } = json.safeParse(output.data);
  const entries = Object.entries(data ?? {}).map(([type, content]) => [type, join(content)]);
  return {
    ...output,
    ...("text" in output && { text: join(output.text) }),
    ...(data !== undefined && { data: Object.fromEntries(entries) as Json }),
  };
}

/** Ids as nbformat 4.5 wants them: 1 to 64 letters, digits, "-" and "_", each once. */
function withUniqueIds(cells: readonly Cell[]): Cell[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    let id = /^[\w-]{1,64}$/.test(cell.id) ? cell.id : `cell-${index + 1}`;
    while (seen.has(id)) id = `${id.slice(0, 50)}-${index + 1}`;
    seen.add(id);
    return { ...cell, id };
  });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function fail(problem: string): never {
  throw new UnreadableNotebook(problem);
}
