export { check } from "./check.ts";
export type { CheckResult } from "./checkResult.ts";
