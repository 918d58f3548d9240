import { codeStub, stubOf } from "../../src/exercises/answerCell.ts";
import type { CheckedExercise } from "../../src/exercises/exercise.ts";

/** What a student's cell holds who has an exercise wrong: its first mistake, where it has some. */
export function wrongAnswer(exercise: CheckedExercise): string {
  return stubOf(exercise).replace(codeStub, mistaken(exercise));
}

function mistaken(exercise: CheckedExercise): string {
  const { answerName } = exercise;
  const assign = (name: string, value: unknown): string => `${name} = ${JSON.stringify(value)};`;
  switch (exercise.kind) {
    case "value":
      return assign(answerName, exercise.mistakes[0].answer);
    case "choice": {
      const { key } = exercise.choices.find(({ hint }) => hint !== undefined)!;
      return /^(true|false)$/.test(key) ? `${answerName} = ${key};` : assign(answerName, key);
    }
    case "blanks":
      return Object.entries({ ...exercise.expected, ...exercise.mistakes[0].answers })
        .map(([name, value]) => assign(`${answerName}.${name}`, value))
        .join("\n");
    case "rules":
      return assign(answerName, exercise.rules[0].example);
    case "function":
      return "return 7;";
  }
}
