export { seededRandom } from "./seededRandom.ts";
export type { Random } from "./seededRandom.ts";
export { shuffled } from "./shuffled.ts";
