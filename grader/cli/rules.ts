import { defaultLimits, type Limits } from "../sandbox/limits.ts";

/** What decides marks beside the notebooks themselves. */
export interface Rules {
  readonly due?: Date;
  /** Percent of the points possible that a day takes off. */
  readonly latePenalty: number;
  readonly partial: boolean;
  readonly limits: Limits;
}

const text = { type: "string" } as const;

/** The options of the command line that are rules. */
export const decidingOptions = {
  due: text,
  "late-penalty": text,
  partial: { type: "boolean" },
  "cell-seconds": text,
  "total-seconds": text,
  "idle-seconds": text,
  memory: text,
} as const;

/** Rules as they are given on the command line. */
export type GivenRules = {
  readonly [Name in keyof typeof decidingOptions]?: Name extends "partial" ? boolean : string;
};

/** @throws Error that names the option, what it expects and what it got */
export function readRules(given: GivenRules): Rules {
  const { due, partial = false } = given;
  const latePenalty = given["late-penalty"];
  return {
    ...(due !== undefined && { due: timeOf(due) }),
    latePenalty: latePenalty === undefined ? 0 : positive("late-penalty", latePenalty, 0),
    partial,
    limits: {
      ...defaultLimits,
      cellSeconds: positive("cell-seconds", given["cell-seconds"], defaultLimits.cellSeconds),
      totalSeconds: positive("total-seconds", given["total-seconds"], defaultLimits.totalSeconds),
      idleSeconds: positive("idle-seconds", given["idle-seconds"], defaultLimits.idleSeconds),
      memory: positive("memory", given.memory, defaultLimits.memory),
    },
  };
}

/** The number that an option gives, or another where it was not given. @throws where it gives none */
export function positive(name: string, given: string | undefined, otherwise: number): number {
  const value = given === undefined ? otherwise : Number(given);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`--${name}: expected a number above 0, got ${JSON.stringify(given)}`);
}

function timeOf(text: string): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new Error(`--due: expected a time such as 2026-11-01T23:59Z, got ${JSON.stringify(text)}`);
}
