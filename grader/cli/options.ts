import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { defaultLimits } from "../sandbox/limits.ts";
import { decidingOptions, positive, readRules, type GivenRules, type Rules } from "./rules.ts";

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
export interface Options extends Rules {
  readonly command: string | undefined;
  readonly names: readonly string[];
  readonly course: string;
  readonly workers: number;
  readonly release?: string;
  readonly unsafe: boolean;
  readonly variants: boolean;
  /** The rules as they were given, without those that were not. */
  readonly given: GivenRules;
}

/** @throws Error that names the option, what it expects and what it got */
export function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...decidingOptions,
      course: text,
      workers: text,
      release: text,
      variants: { type: "boolean", default: false },
      unsafe: { type: "boolean", default: false },
    },
  });
  const { course, workers, release, variants, unsafe, ...given } = values;
  const [command, ...names] = positionals;
  return {
    ...readRules(given),
    command,
    names,
    course: fromHere(course ?? "."),
    workers: Math.round(positive("workers", workers, availableParallelism())),
    ...(release !== undefined && { release: fromHere(release) }),
    unsafe,
    variants,
    given,
  };
}

/** A path as the user means it: npm runs scripts in the package's folder, and says where it was called. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}
