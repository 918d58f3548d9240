export { check } from "./check.ts";
export type { CheckOptions } from "./check.ts";
export type { CheckResult } from "./checkResult.ts";
export { practice } from "./practice.ts";
export type { Practice } from "./practice.ts";
export { exerciseSummary } from "./exerciseSummary.ts";
export type { ExerciseState, ExerciseSummary } from "./exerciseSummary.ts";
