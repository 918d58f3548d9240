import { inspect } from "node:util";
import type { MimeBundle } from "../../display/mime.ts";
import { htmlTable } from "./html.ts";
import { plainText } from "./plainText.ts";

const ROWS = 20;
const COLUMNS = 12;
const CELL = 60;

type Row = Readonly<Record<string, unknown>>;

/** A list of objects that share their keys, as a table; undefined for any other value. */
export function renderObjects(value: unknown): MimeBundle | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const shown: unknown[] = value.slice(0, ROWS);
  if (!shown.every(isPlain)) return undefined;
  const keys = Object.keys(shown[0]!);
  const alike = shown.every((row) => Object.keys(row).every((key) => keys.includes(key)));
  if (keys.length === 0 || !alike) return undefined;
  const columns = keys.slice(0, COLUMNS);
  const rows = shown.map((row) => columns.map((key) => cellText(row[key])));
  return {
    "text/html": htmlTable(columns, rows, rest(value.length, keys.length)),
    "text/plain": plainText(value),
  };
}

function rest(rows: number, columns: number): string {
  const left = [
    ...(rows > ROWS ? [`${rows - ROWS} rows more`] : []),
    ...(columns > COLUMNS ? [`${columns - COLUMNS} columns more`] : []),
  ];
  return left.length === 0 ? "" : `… ${left.join(", ")}`;
}

function cellText(value: unknown): string {
  const text =
    typeof value === "string" ? value : inspect(value, { depth: 1, breakLength: Infinity });
  return text.length <= CELL ? text : `${text.slice(0, CELL)}…`;
}

function isPlain(value: unknown): value is Row {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
