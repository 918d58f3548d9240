import { isAbsolute, relative } from "node:path";
import { inspect } from "node:util";
import type { ErrorReport } from "../channel/messages.ts";
import { excerpt } from "../traceback/excerpt.ts";
import { foldFrames, type TraceLine } from "../traceback/foldFrames.ts";
import { isKernelFrame, isScheduling } from "../traceback/frameOwner.ts";
import { parseStack, type StackFrame } from "../traceback/stackFrames.ts";
import { styles } from "../traceback/styles.ts";
import { CellImportError } from "./cellImportError.ts";
import { cellSource } from "./cells.ts";
import { CellSyntaxError } from "./compile/cellSyntaxError.ts";

/**
 * A thrown value as Jupyter's `error` output: name, message, and a traceback in the cell's own lines.
 *
 * @param url the script of the cell, for errors that have a place in it and no stack; "" if none can come.
 */
export function reportError(thrown: unknown, url = ""): ErrorReport {
  if (thrown instanceof CellImportError) {
    const report = reportError(thrown.cause, url);
    return { ...report, traceback: [heading(report), locate(url, thrown.position)] };
  }
  const ename = nameOf(thrown);
  const evalue = thrown instanceof Error ? sentence(thrown.message) : inspect(thrown);
  const head = heading({ ename, evalue });
  if (thrown instanceof CellSyntaxError) {
    return { ename, evalue, traceback: [head, locate(url, thrown.position)] };
  }
  const traceback = [head, ...(thrown instanceof Error ? stackLines(thrown) : [])];
  for (const cause of causes(thrown)) {
    traceback.push(styles.dim("caused by"), ...reportError(cause, url).traceback);
  }
  return { ename, evalue, traceback };
}

/** What an error says was behind it; for one that stands for several, each of them. */
function causes(thrown: unknown): readonly unknown[] {
  if (thrown instanceof AggregateError) return thrown.errors;
  return thrown instanceof Error && thrown.cause !== undefined ? [thrown.cause] : [];
}

/** tfjs-node puts TensorFlow's status number before what TensorFlow has to say. */
function sentence(message: string): string {
  return message.replace(/^Invalid TF_Status: \d+\s+Message: /, "");
}

function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "Thrown";
  return typeof thrown.name === "string" && thrown.name !== "" ? thrown.name : "Error";
}

function heading({ ename, evalue }: Pick<ErrorReport, "ename" | "evalue">): string {
  return `${styles.bold(styles.red(ename))}: ${evalue}`;
}

function locate(url: string, position: { line: number; column: number }): string {
  const source = cellSource(url);
  const place = styles.blue(`${source?.name ?? url}:${position.line}`);
  return source === undefined ? place : `${place}\n${excerpt(source.code, position)}`;
}

/** The innermost place in a cell with its lines, then every call. */
function stackLines(error: Error): string[] {
  const frames = ownStack(error);
  const lines = withoutNodeBelow(foldFrames(frames)).map(describe);
  const innermost = frames.find(({ script }) => cellSource(script) !== undefined);
  if (innermost === undefined) return lines;
  return [locate(innermost.script, innermost), ...lines];
}

/** The stack down to where the engine called the cell, in the cells' own positions. */
function ownStack(error: Error): StackFrame[] {
  const frames: StackFrame[] = [];
  for (const frame of parseStack(String(error.stack))) {
    if (isKernelFrame(frame.script)) break;
    if (isScheduling(frame.script)) continue;
    const source = cellSource(frame.script);
    frames.push(source === undefined ? frame : { ...frame, ...source.originalPosition(frame) });
  }
  return frames;
}

/** What Node does below the user's outermost call tells nothing about it. */
function withoutNodeBelow(lines: readonly TraceLine[]): readonly TraceLine[] {
  const last = lines.at(-1);
  return last?.kind === "folded" && last.owner === "Node" ? lines.slice(0, -1) : lines;
}

function describe(line: TraceLine): string {
  if (line.kind === "folded") {
    const calls = line.count === 1 ? "1 call" : `${line.count} calls`;
    return styles.dim(`    … ${calls} inside ${line.owner}`);
  }
  const { name, script, line: number, column } = line.frame;
  const source = cellSource(script);
  const place = source?.name ?? shortPath(script);
  const position = styles.blue(`${place}:${number}:${column}`);
  return `    at ${name === "" ? position : `${name} (${position})`}`;
}

/** A file beside the notebook by its place from there; any other by its full path. */
function shortPath(script: string): string {
  const fromHere = relative(process.cwd(), script);
  return isAbsolute(fromHere) || fromHere.startsWith("..") ? script : `./${fromHere}`;
}
