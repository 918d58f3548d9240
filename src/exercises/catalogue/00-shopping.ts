import { cosineSimilarity } from "../../seeing/cosineSimilarity.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { FunctionExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

const one = [1, 2, 2];
const other = [2, 1, 2];
const dot = one.reduce((sum, value, i) => sum + value * other[i], 0);
const squared = one.reduce((sum, value) => sum + value * value, 0);
const total = one.reduce((sum, value) => sum + value, 0);

/** Cosine similarity on paper. */
export const cosine: ValueExercise = {
  kind: "value",
  id: "00-cosine",
  title: "How alike?",
  points: 1,
  statement: `\
Two pictures of shoes have the features $a = (1, 2, 2)$ and $b = (2, 1, 2)$. How alike are they by cosine similarity? Work
it out on paper; you may give a fraction, such as \`1 / 3\`.`,
  answerName: "similarity",
  answer: `\
let similarity: number | undefined;
// BEGIN SOLUTION
similarity = (1 * 2 + 2 * 1 + 2 * 2) / (Math.sqrt(9) * Math.sqrt(9));
// END SOLUTION`,
  expected: cosineSimilarity(one, other),
  comparator: within(1e-3),
  mistakes: [
    {
      answer: dot,
      hint: "That is the product of the two vectors. It still has to be divided by their lengths.",
    },
    {
      answer: dot / Math.sqrt(squared),
      hint: "You divided by one of the lengths only: both vectors have one.",
    },
    {
      answer: dot / (squared * squared),
      hint: "You divided by the squares of the lengths: a length is the root of the sum of squares.",
    },
    {
      answer: dot / (total * total),
      hint: "You took the sum of the numbers for a length: a length is the root of the sum of squares.",
    },
    {
      answer: dot / (2 * Math.sqrt(squared)),
      hint: "You added the two lengths. The formula multiplies them.",
    },
    {
      answer: 1 - cosineSimilarity(one, other),
      hint: "That is the distance that a search sorts by, 1 less the similarity. Asked for is the similarity.",
    },
    {
      answer: Math.sqrt(2),
      hint: "That is how far the two points lie apart, their Euclidean distance. Asked for is the cosine of the angle.",
    },
    {
      answer: 1,
      hint: "That would be the same direction, so the same proportions. Compare the first two numbers.",
    },
  ],
  nudge:
    "Multiply the vectors number by number and add the three products. Then divide by the length of the first and by the length of the second.",
  explanation:
    "The product is 2 + 2 + 4 = 8, and both lengths are √9 = 3. So the cosine is 8 / 9, about 0.89: an angle of 27 degrees.",
};

/** What the sums of a cosine are made of. */
function sums(a: readonly number[], b: readonly number[]) {
  const times = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + value * q[i], 0);
  return { product: times(a, b), a: Math.sqrt(times(a, a)), b: Math.sqrt(times(b, b)) };
}

/** Cosine similarity as a function. */
export const cosineFunction: FunctionExercise<[number[], number[]]> = {
  kind: "function",
  id: "00-similarity",
  title: "Write the similarity",
  points: 2,
  statement: `\
Now as code. \`similarityOf(a, b)\` gets two vectors of any length, equally long and not all zeros, and returns their
cosine similarity. Use a loop, and \`Math.sqrt\` for the root. The check calls your function with vectors of its own.`,
  answerName: "similarityOf",
  answer: `\
function similarityOf(a: number[], b: number[]) {
  // BEGIN SOLUTION
  let product = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squaresOfA += a[i] * a[i];
    squaresOfB += b[i] * b[i];
  }
  return product / (Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB));
  // END SOLUTION
}`,
  cases: [
    [
      [1, 2, 2],
      [2, 1, 2],
    ],
    [
      [3, -4],
      [6, -2],
    ],
  ],
  draw(random) {
    const length = drawBetween(random, 2, 5);
    const vector = () => drawNumbers(random, length).map((value) => (value === 0 ? 2 : value));
    return [vector(), vector()];
  },
  reference: (a, b) => cosineSimilarity(a, b),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves the lengths out",
      bug: (a, b) => sums(a, b).product,
      hint: "This is the product of the two vectors, which grows with their lengths. Divide by both lengths.",
    },
    {
      name: "divides by one length",
      bug: (a, b) => sums(a, b).product / sums(a, b).a,
      hint: "The length of a is divided by, that of b is not.",
    },
    {
      name: "takes the length of a for both",
      bug: (a, b) => sums(a, b).product / sums(a, b).a ** 2,
      hint: "The length of a was taken twice: the lengths of a and b may differ.",
    },
    {
      name: "forgets the root",
      bug: (a, b) => sums(a, b).product / (sums(a, b).a * sums(a, b).b) ** 2,
      hint: "The lengths have no root: you divide by the sums of squares.",
    },
    {
      name: "adds the lengths",
      bug: (a, b) => sums(a, b).product / (sums(a, b).a + sums(a, b).b),
      hint: "The two lengths are added. The formula multiplies them.",
    },
    {
      name: "drops the sign",
      bug: (a, b) => Math.abs(cosineSimilarity(a, b)),
      hint: "The result is never negative, but vectors that point away from each other have a negative similarity.",
    },
    {
      name: "returns the distance",
      bug: (a, b) => 1 - cosineSimilarity(a, b),
      hint: "This is the distance, 1 less the similarity.",
    },
    {
      name: "reads three numbers only",
      bug: (a, b) => cosineSimilarity([...a, 0, 0].slice(0, 3), [...b, 0, 0].slice(0, 3)),
      hint: "It is right for vectors of up to three numbers. Let the loop end at the length of the vector.",
    },
  ],
  nudge:
    "Three sums are needed: of the products, of the squares of a, and of the squares of b. Try it on the vectors of the last exercise, whose answer you know.",
  explanation:
    "Three sums in one loop. It is what cosineSimilarity of the library does, and a search does it for each picture.",
};
