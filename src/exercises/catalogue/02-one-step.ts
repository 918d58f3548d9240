import { array, toNested } from "../../arrays/index.ts";
import { backward } from "../../networks/index.ts";
import { sigmoid } from "../../ops/index.ts";
import { drawBetween } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type Step = [weight: number, bias: number, x: number, target: number, alpha: number];

/** A step with a changed gradient: `factors` are what ∂L/∂w and ∂L/∂b are, from the activation. */
function stepped(
  [weight, bias, x, target, alpha]: Step,
  factors: (a: number, x: number, target: number) => [number, number],
) {
  const a = sigmoid([weight * x + bias]).get(0);
  const [weightGradient, biasGradient] = factors(a, x, target);
  return { weight: weight - alpha * weightGradient, bias: bias - alpha * biasGradient };
}

/** Asks for a step of gradient descent of one sigmoid unit. */
export const oneStep: FunctionExercise<Step> = {
  kind: "function",
  id: "02-step",
  title: "One step of learning",
  points: 3,
  statement: `\
Write one step of gradient descent for a unit with one input: $z = w x + b$, $a = \\sigma(z)$ and
$\\mathcal{L} = (a - t)^2 / 2$. Return the new weight and the new bias, as \`{ weight: …, bias: … }\`. The chain rule
gives

$$
\\frac{\\partial \\mathcal{L}}{\\partial w} = (a - t) \\cdot \\sigma'(z) \\cdot x
$$

with $\\sigma'(z) = a (1 - a)$. What is $\\partial z / \\partial b$? (For a single number write the sigmoid with \`Math.exp\`.)`,
  answerName: "learn",
  answer: `\
function learn(w: number, b: number, x: number, t: number, alpha: number) {
  // BEGIN SOLUTION
  const a = 1 / (1 + Math.exp(-(w * x + b)));
  const delta = (a - t) * a * (1 - a);
  return { weight: w - alpha * delta * x, bias: b - alpha * delta };
  // END SOLUTION
}`,
  cases: [
    [0.5, 0, 1, 1, 1],
    [0.5, -0.5, 2, 0, 0.5],
  ],
  draw: (random) => [
    drawBetween(random, -3, 3) / 2,
    drawBetween(random, -3, 3) / 2,
    drawBetween(random, 2, 4),
    drawBetween(random, 0, 1),
    drawBetween(random, 2, 5) / 4,
  ],
  reference: (weight, bias, x, target, alpha) => {
    const unit = {
      weights: array([[weight]]),
      biases: array([bias]),
      activation: "sigmoid",
    } as const;
    const data = { inputs: [[x]], targets: [[target]] };
    const [layer] = backward({ layers: [unit] }, data, { loss: "squaredError" }).layers;
    const [biasGradient] = toNested(layer.biasGradient) as number[];
    return {
      weight: weight - alpha * layer.weightGradient.get(0, 0),
      bias: bias - alpha * biasGradient,
    };
  },
  comparator: within(1e-9),
  mistakes: [
    {
      name: "climbs",
      bug: (w, b, x, t, alpha) =>
        stepped([w, b, x, t, -alpha], (a) => [(a - t) * a * (1 - a) * x, (a - t) * a * (1 - a)]),
      hint: "The step goes uphill, and the loss grows: look at the sign in front of the learning rate, or of the error.",
    },
    {
      name: "brackets in the exponent",
      bug: (w, b, x, t, alpha) => {
        const a = sigmoid([w * x - b]).get(0);
        const delta = (a - t) * a * (1 - a);
        return { weight: w - alpha * delta * x, bias: b - alpha * delta };
      },
      hint: "The sign of the bias is turned in the sigmoid: the minus sign in its exponent is meant for all of z.",
    },
    {
      name: "no derivative of sigmoid",
      bug: (...step) => stepped(step, (a, x, t) => [(a - t) * x, a - t]),
      hint: "The derivative of the sigmoid is missing from the chain.",
    },
    {
      name: "derivative at a",
      bug: (...step) =>
        stepped(step, (a, x, t) => {
          const again = sigmoid([a]).get(0);
          return [(a - t) * again * (1 - again) * x, (a - t) * again * (1 - again)];
        }),
      hint: "You applied the sigmoid twice: a already is its value.",
    },
    {
      name: "forgets x",
      bug: (...step) => stepped(step, (a, _, t) => [(a - t) * a * (1 - a), (a - t) * a * (1 - a)]),
      hint: "The input is missing from the weight's chain: the weight counts only as much as what it is multiplied with.",
    },
    {
      name: "x in the bias too",
      bug: (...step) =>
        stepped(step, (a, x, t) => [(a - t) * a * (1 - a) * x, (a - t) * a * (1 - a) * x]),
      hint: "The bias is not multiplied with the input, so the input does not come into its chain.",
    },
    {
      name: "leaves the bias",
      bug: (...step) => stepped(step, (a, x, t) => [(a - t) * a * (1 - a) * x, 0]),
      hint: "The weight learns, but the bias stays as it was.",
    },
    {
      name: "no learning rate",
      bug: (w, b, x, t) =>
        stepped([w, b, x, t, 1], (a) => [(a - t) * a * (1 - a) * x, (a - t) * a * (1 - a)]),
      hint: "The learning rate is missing: it says how long the step is.",
    },
    {
      name: "gives the gradient",
      bug: (w, b, x, t) => {
        const a = sigmoid([w * x + b]).get(0);
        return { weight: (a - t) * a * (1 - a) * x, bias: (a - t) * a * (1 - a) };
      },
      hint: "That is the gradient. The question is where weight and bias are after the step.",
    },
  ],
  nudge: "Compute a first, then (a - t) times a(1 - a): both derivatives begin with that.",
  explanation:
    "Weight and bias share the chain as far as z; then the weight's goes on with x, the bias's with 1.",
};
