import { chooseInstances, type QuestionFamily } from "../chooseInstances.ts";
import type { VariedExercise } from "../exercise.ts";
import { questionBlanks } from "../questionBlanks.ts";
import { within } from "../within.ts";

/** A few questions of one family, put as a table. */
export interface QuestionTable<Parameters> {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly count: number;
  readonly answerName: string;
  readonly asks: string;
  /** Heads of the table's columns. */
  readonly heads: readonly string[];
  /** A question as a row of the table. */
  row(parameters: Parameters): readonly (number | string)[];
  /** The right answer as code. */
  code(parameters: Parameters): string;
  readonly family: QuestionFamily<Parameters>;
  readonly nudge: string;
  readonly explanation: string;
}

/** Makes an exercise of questions: the table, its blanks and their mistakes, other numbers for each variant. */
export function questionTable<Parameters>(of: QuestionTable<Parameters>): VariedExercise {
  const { id, title, points, count, answerName, asks, heads, family } = of;
  const names = Array.from({ length: count }, (_, q) => `q${q + 1}`);
  return {
    kind: "varied",
    id,
    title,
    points,
    instance(variant) {
      const questions = chooseInstances(`${id} ${variant}`, family, count);
      const lines = [
        ["", ...heads],
        ["---", ...heads.map(() => "---")],
        ...questions.map((question, q) => [names[q], ...of.row(question)]),
      ];
      const solution = questions.map(
        (question, q) => `${answerName}.${names[q]} = ${of.code(question)};`,
      );
      return {
        kind: "blanks",
        id,
        title,
        points,
        statement: `${asks}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`,
        answerName,
        answer: [
          `// Fill in ${names.map((name) => `${answerName}.${name}`).join(", ")}.`,
          `const ${answerName}: { ${names.map((name) => `${name}?: number`).join("; ")} } = {};`,
          "// BEGIN SOLUTION",
          ...solution,
          "// END SOLUTION",
        ].join("\n"),
        ...questionBlanks(family, questions),
        comparator: within(1e-9),
        nudge: of.nudge,
        explanation: of.explanation,
      };
    },
  };
}
