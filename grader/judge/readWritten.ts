import ndarray from "ndarray";
import { z } from "zod";

/** Longer than any answer, in characters. */
const longest = 8 * 1024 * 1024;

/** Thrown for what is not what the probe writes. */
export class NotWritten extends Error {}

/**
 * Makes own data of what the probe wrote: numbers, texts, arrays, ndarrays and plain objects. There are no getters, no
 * proxies and no prototypes in it but our own.
 *
 * @throws NotWritten for anything else
 */
export function readWritten(text: string): unknown {
  return readValue(parsed(text));
}

/** What came of one call of a student's function, as own data. */
export interface CameOfCall {
  readonly returned?: unknown;
  readonly thrown?: Error;
  /** The arguments, as the call left them. */
  readonly after: readonly unknown[];
}

const callsForm = z.tuple([
  z.literal("calls"),
  z.array(
    z.tuple([
      z.union([
        z.tuple([z.literal("returned"), z.unknown()]),
        z.tuple([z.literal("thrown"), z.unknown(), z.boolean()]),
      ]),
      z.unknown(),
    ]),
  ),
]);

/**
 * Reads what came of calls.
 *
 * @returns the results, one for each call, or the value where the name stands for no function
 * @throws NotWritten where it is neither, or the number of calls differs
 */
export function readCalls(text: string, count: number): readonly CameOfCall[] | { value: unknown } {
  const whole = parsed(text);
  if (!Array.isArray(whole) || whole[0] !== "calls") return { value: readValue(whole) };
  const read = callsForm.safeParse(whole);
  if (!read.success || read.data[1].length !== count) throw new NotWritten("not as many calls");
  return read.data[1].map(([came, args]) => {
    const after = readValue(args);
    if (!Array.isArray(after)) throw new NotWritten("arguments that are no list");
    if (came[0] === "returned") return { returned: readValue(came[1]), after: after as unknown[] };
    const message = readValue(came[1]);
    const text = typeof message === "string" ? message : "something that is no Error was thrown";
    return { thrown: came[2] ? new RangeError(text) : new Error(text), after: after as unknown[] };
  });
}

function parsed(text: string): unknown {
  if (text.length > longest) throw new NotWritten("too long");
  try {
    return JSON.parse(text);
  } catch {
    throw new NotWritten("not JSON");
  }
}

function readValue(written: unknown): unknown {
  if (written === null || typeof written === "number" || typeof written === "boolean") {
    return written;
  }
  if (!Array.isArray(written)) throw new NotWritten("no value");
  const [tag, ...rest] = written as unknown[];
  switch (tag) {
    case "number":
      return Number(rest[0]);
    case "text":
      return String(rest[0]);
    case "list":
      return listOf(rest[0]).map(readValue);
    case "ndarray":
      return readNdarray(rest);
    case "object":
      return Object.fromEntries(listOf(rest[0]).flatMap(readField));
    case "undefined":
      return undefined;
    case "function":
      return () => undefined;
    case "bigint":
      return 0n;
    case "symbol":
      return Symbol("of the student's");
    // Enough of each for the sentence that says what to do about it.
    case "promise":
      return { then: true };
    case "tensor":
      return { dataSync: true };
    case "large":
      return { large: true };
    default:
      throw new NotWritten("an unknown tag");
  }
}

function readField(field: unknown): [string, unknown][] {
  const [name, value] = listOf(field);
  if (typeof name !== "string" || name === "__proto__") return [];
  return [[name, readValue(value)]];
}

const whole = z.array(z.number().int().min(0).max(1_000_000)).max(8);

function readNdarray([data, shape, stride, offset]: readonly unknown[]): unknown {
  const values = listOf(data).map((value) => Number(readValue(value)));
  const size = whole.safeParse(listOf(shape).map(readValue));
  const steps = z.array(z.number().int()).safeParse(listOf(stride).map(readValue));
  const first = z.number().int().min(0).safeParse(offset);
  if (!size.success || !steps.success || !first.success) throw new NotWritten("no ndarray");
  if (size.data.length !== steps.data.length) throw new NotWritten("no ndarray");
  if (size.data.reduce((product, length) => product * length, 1) > 1_000_000) {
    throw new NotWritten("too large");
  }
  return ndarray(values, size.data, steps.data, first.data);
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotWritten("no list");
  return value as unknown[];
}
