/** What a check found, in words. */
export interface Judgement {
  /** `manual` where a person has to read the answer. */
  readonly verdict: "right" | "wrong" | "unanswered" | "manual";
  readonly message: string;
}

export function right(message: string): Judgement {
  return { verdict: "right", message };
}

export function wrong(message: string): Judgement {
  return { verdict: "wrong", message };
}

export function unanswered(message: string): Judgement {
  return { verdict: "unanswered", message };
}
