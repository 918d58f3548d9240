import { readFileSync } from "node:fs";
import type { Layout } from "../course/layout.ts";
import { writeWhole } from "../course/writeFile.ts";
import type { GivenRules } from "./rules.ts";

/** Keeps the rules by which an assignment is graded, for the commands that come after. */
export function keepRules(layout: Layout, assignment: string, given: GivenRules): void {
  writeWhole(layout.rules(assignment), `${JSON.stringify(given, null, 1)}\n`);
}

/** The rules by which an assignment was graded last; none where it was not graded yet. */
export function keptRules(layout: Layout, assignment: string): GivenRules {
  try {
    return JSON.parse(readFileSync(layout.rules(assignment), "utf8")) as GivenRules;
  } catch {
    return {};
  }
}
