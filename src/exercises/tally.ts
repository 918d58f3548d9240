import type { CheckResult } from "./checkResult.ts";

/** What is known of one exercise's checks. */
export interface TallyEntry {
  readonly attempts: number;
  /** Whether any attempt was right. */
  readonly right: boolean;
}

const none: TallyEntry = { attempts: 0, right: false };

/** Counts checks, exercise by exercise. */
export class Tally {
  readonly #entries = new Map<string, TallyEntry>();

  /** Counts a check; one that finds no answer is no attempt. */
  record({ exercise, verdict }: Pick<CheckResult, "exercise" | "verdict">): void {
    if (verdict === "unanswered" || verdict === "manual") return;
    const { attempts, right } = this.of(exercise);
    this.#entries.set(exercise, {
      attempts: attempts + 1,
      right: right || verdict === "right",
    });
  }

  of(exercise: string): TallyEntry {
    return this.#entries.get(exercise) ?? none;
  }
}

/**
 * The checks since the engine started. This is the one state that `src` keeps: a check in one cell
 * and the summary in another share nothing but the engine, and both end with it.
 */
export const sessionTally = new Tally();
