export { describeBackend, tf } from "./backend.ts";
export type { BackendDescription } from "./chooseBackend.ts";
export { loadDigits } from "./loadDigits.ts";
export type { Digits } from "./loadDigits.ts";
