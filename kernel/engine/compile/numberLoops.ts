import type { Program, Statement } from "acorn";
import { declaredNames } from "./declarations.ts";
import type { Edit } from "./edits.ts";
import { readNumberLoop, type NumberLoop } from "./readNumberLoop.ts";

/** The name by which a cell reaches its loops as functions. */
const LOOPS = "$$loops";
/** After so many turns the variables get what the function has in theirs: an interrupt loses no more. */
const TURNS = 4096;

export interface FasterLoops {
  /** What to put before each of the loops. */
  readonly edits: readonly Edit[];
  /** A script to run before the cell, if any: it defines the functions. */
  readonly script: string | null;
}

/**
 * Loops of a cell that only reckon with numbers, as functions: V8 keeps the numbers of a function's variables in the
 * processor's registers, but makes an object of each that is put into a cell's variable.
 *
 * The loop itself stays, for variables that hold something else than numbers when it starts.
 */
export function fasterLoops(program: Program, code: string): FasterLoops {
  const edits: Edit[] = [];
  const functions: string[] = [];
  for (const [index, statement] of program.body.entries()) {
    if (!/^(For|While|DoWhile)Statement$/.test(statement.type)) continue;
    const loop = readNumberLoop(statement);
    const later = new Set(declaredNames({ ...program, body: program.body.slice(index) }));
    if (loop === null || loop.assigned.size === 0) continue;
    if ([...loop.free].some((name) => later.has(name))) continue;
    const { start } = statement;
    edits.push({ start, end: start, text: callOf(loop, functions.length) });
    functions.push(functionOf(loop, statement as Statement, code));
  }
  const value = `{value:[${functions.join(",")}],configurable:true}`;
  const script =
    functions.length === 0 ? null : `Object.defineProperty(globalThis,"${LOOPS}",${value});`;
  return { edits, script };
}

function callOf({ free, assigned }: NumberLoop, index: number): string {
  // A name on the global object may be an accessor, which would see each use.
  const guards = [...free].map(
    (name) => `!(${JSON.stringify(name)}in globalThis)&&typeof ${name}==="number"`,
  );
  const values = [...assigned].map((_, at) => `$$${at}`);
  const save = `(${values.join(",")})=>{${[...assigned].map((name, at) => `${name}=${values[at]}`).join(";")}}`;
  return `if(${guards.join("&&")})${LOOPS}[${index}](${[...free, save].join(",")});else `;
}

function functionOf(loop: NumberLoop, statement: Statement, code: string): string {
  const save = `$$$save(${[...loop.assigned].join(",")});`;
  const check = `if(($$$turn=$$$turn+1&${TURNS - 1})===0)${save}`;
  const bodies = loop.bodies.flatMap(({ type, start, end }) =>
    type === "BlockStatement"
      ? [{ at: start + 1, text: check }]
      : [
          { at: start, text: `{${check}` },
          { at: end, text: "}" },
        ],
  );
  let text = "";
  let at = statement.start;
  for (const insertion of bodies.sort((a, b) => a.at - b.at)) {
    text += code.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  text += code.slice(at, statement.end);
  const parameters = [...loop.free, "$$$save"].join(",");
  return `(${parameters})=>{"use strict";let $$$turn=0;${text}\n${save}}`;
}
