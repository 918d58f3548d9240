/** What a cell does for a slide. */
export const shows = ["taught", "computed", "drawn", "exercised"] as const;

/** What a cell does for a slide. */
export type Shows = (typeof shows)[number];

/** One cell of a lesson's source. */
export interface LessonCell {
  readonly kind: "markdown" | "code";
  /** Text of the cell; without the comment marks if it is markdown. */
  readonly source: string;
  /** Line of the cell's marker in the file, from 1. */
  readonly line: number;
  /** Id of the exercise whose cells take this one's place. */
  readonly exercise?: string;
  /** Keys of the slides that the cell serves. */
  readonly slides?: readonly string[];
  /** What it does for them, where that is not plain from its kind. */
  readonly shows?: readonly Shows[];
}
