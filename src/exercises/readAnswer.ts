import { isNdarray, toNested } from "../arrays/index.ts";
import { explainNonNumber } from "./explainNonNumber.ts";
import type { Numbers } from "./numbers.ts";

/** The numbers of an answer, or the end of a sentence on why there are none. */
export type Reading = Numbers | { readonly problem: string };

/** More dimensions than any array of the lessons has; it also ends the reading of an array that holds itself. */
const deepest = 8;

class Unreadable extends Error {}

/**
 * Reads whatever a student hands over: a number, nested arrays of numbers, a typed array or an
 * ndarray. Anything else becomes a sentence, never an exception.
 */
export function readAnswer(answer: unknown): Reading {
  try {
    return read(answer, "");
  } catch (error) {
    // A getter or a proxy in the answer may throw anything at all.
    if (error instanceof Unreadable) return { problem: error.message };
    return { problem: "your answer throws an error when it is read" };
  }
}

function read(value: unknown, place: string): Numbers {
  if (typeof value === "number" && Number.isFinite(value)) return { shape: [], values: [value] };
  const rows = rowsOf(value);
  if (rows === undefined) throw new Unreadable(explainNonNumber(value, place));
  if (rows.length === 0) throw new Unreadable(`your answer${place} is an empty array`);
  if (place.split("[").length > deepest) {
    throw new Unreadable(`your answer has arrays nested more than ${deepest} deep`);
  }
  return stack(Array.from(rows, (row, index) => read(row, `${place}[${index}]`)));
}

function stack(rows: readonly Numbers[]): Numbers {
  const [{ shape }] = rows;
  const odd = rows.findIndex((row) => String(row.shape) !== String(shape));
  if (odd >= 0) {
    throw new Unreadable(`your answer is ragged: row ${odd} has not the shape of row 0`);
  }
  return { shape: [rows.length, ...shape], values: rows.flatMap((row) => row.values) };
}

/** The rows of anything array-like, outermost dimension first. */
function rowsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
    return Array.from(value as unknown as Iterable<unknown>);
  }
  return isNdarray(value) && value.shape.length > 0 ? toNested(value) : undefined;
}
