import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { defaultLimits, type Limits } from "../sandbox/limits.ts";

export const usage = `two-kernels grade: releases and grades notebooks, in the folders of an nbgrader course

  release ASSIGNMENT…    writes release/ from source/: no solutions, no hidden tests
                         --variants: for each student, too, with numbers of their own
  validate ASSIGNMENT…   looks at what was handed in, and says what is wrong with it; runs nothing
  grade ASSIGNMENT…      runs and judges submitted/STUDENT/ASSIGNMENT/, writes judged/ and exports/ASSIGNMENT/marks.csv
  grade FILE.ipynb       judges one notebook; ends with 1 if it has not all points
  feedback ASSIGNMENT…   writes feedback/STUDENT/ASSIGNMENT/, a page for each student
  export ASSIGNMENT…     writes exports/ASSIGNMENT/: for nbgrader, Canvas, Moodle, Gradescope
  seed ASSIGNMENT        prints what hidden calls are drawn from: for npm run build:notebooks -- --seed

  --course DIR           the course's folder; here if not given
  --due TIME             when it was due, such as 2026-11-01T23:59Z
  --late-penalty N       percent of the points possible that each day begun after that takes off
  --partial              a function that is right for some inputs gets that part of its points
  --workers N            notebooks at a time; as many as processors if not given
  --release FILE         for one notebook: as it was released; by its name from the lessons if not given
  --unsafe               run notebooks without isolation, where there is none: they can do all that you can
  --cell-seconds N       processor time of a cell (${defaultLimits.cellSeconds})
  --total-seconds N      processor time of a notebook (${defaultLimits.totalSeconds})
  --idle-seconds N       how long a cell may wait for nothing (${defaultLimits.idleSeconds})
  --memory MB            memory of a notebook (${defaultLimits.memory})`;

/** What was asked for on the command line. */
export interface Options {
  readonly command: string | undefined;
  readonly names: readonly string[];
  readonly course: string;
  readonly due?: Date;
  /** Percent of the points possible that a day takes off. */
  readonly latePenalty: number;
  readonly partial: boolean;
  readonly workers: number;
  readonly release?: string;
  readonly unsafe: boolean;
  readonly variants: boolean;
  readonly limits: Limits;
}

/** @throws Error that names the option, what it expects and what it got */
export function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      course: text,
      due: text,
      "late-penalty": text,
      partial: { type: "boolean", default: false },
      workers: text,
      release: text,
      variants: { type: "boolean", default: false },
      unsafe: { type: "boolean", default: false },
      "cell-seconds": text,
      "total-seconds": text,
      "idle-seconds": text,
      memory: text,
    },
  });
  const [command, ...names] = positionals;
  const number = (name: keyof typeof values, otherwise: number): number => {
    const given = values[name];
    const value = given === undefined ? otherwise : Number(given);
    if (value > 0 && Number.isFinite(value)) return value;
    throw new Error(`--${name}: expected a number above 0, got ${JSON.stringify(given)}`);
  };
  const limits = {
    ...defaultLimits,
    cellSeconds: number("cell-seconds", defaultLimits.cellSeconds),
    totalSeconds: number("total-seconds", defaultLimits.totalSeconds),
    idleSeconds: number("idle-seconds", defaultLimits.idleSeconds),
    memory: number("memory", defaultLimits.memory),
  };
  return {
    command,
    names,
    course: fromHere(values.course ?? "."),
    ...(values.due !== undefined && { due: timeOf(values.due) }),
    latePenalty: values["late-penalty"] === undefined ? 0 : number("late-penalty", 0),
    partial: values.partial,
    workers: Math.round(number("workers", availableParallelism())),
    ...(values.release !== undefined && { release: fromHere(values.release) }),
    unsafe: values.unsafe,
    variants: values.variants,
    limits,
  };
}

/** A path as the user means it: npm runs scripts in the package's folder, and says where it was called. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}

function timeOf(text: string): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new Error(`--due: expected a time such as 2026-11-01T23:59Z, got ${JSON.stringify(text)}`);
}
