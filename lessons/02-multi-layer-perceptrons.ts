// %% [markdown]
// # Multi-layer perceptrons and how they learn
//
// After this lesson you will be able to
//
// - say what can be chosen in a multi-layer perceptron, and count what it learns,
// - do one step of gradient descent by hand, with the chain rule, and check a gradient by measuring,
// - train a network by hand on XOR, and a larger one on handwritten digits.
//
// **Slides:** *Multi-layer Perceptron (Neural network)*, *How Neural Network Training Works*.
// **Time:** 60 minutes, with seven exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from
// the top.

// %% [markdown] slide="mlp"
// ## Why one is not enough
//
// A single perceptron draws one straight line and answers 1 on one side of it. Now take **XOR**: the
// answer is 1 if exactly one of two inputs is 1. Look for a line that has both points of one class on
// one side and both of the other class on the other.

// %% slide="mlp" shows="drawn"
import { scatterPlot, seededRandom, xorSet } from "two-kernels";

const xor = xorSet(4, seededRandom(1), { noise: 0 });
const answers = [...xor.labels];

scatterPlot(xor.points, answers, { title: "XOR", xLabel: "x1", yLabel: "x2" });

// %% [markdown] slide="mlp"
// There is none. But two perceptrons can ask two easier questions, and a third can read their answers:
// *is at least one input 1?* (OR), *are both?* (AND), and then *the first, but not the second?*

// %% slide="mlp"
import { perceptron } from "two-kernels";

for (const [x1, x2] of [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]) {
  const or = perceptron([x1, x2], [1, 1], -0.5).get(0);
  const and = perceptron([x1, x2], [1, 1], -1.5).get(0);
  const answer = perceptron([or, and], [1, -1], -0.5).get(0);
  console.log(`x = (${x1}, ${x2})   OR ${or}   AND ${and}   XOR ${answer}`);
}

// %% [markdown]
// That is a **multi-layer perceptron** (MLP): the units of each layer read what the layer before gives.
// Layers between input and output are called **hidden**. This one is 2-2-1: two inputs, two hidden units,
// one output.

// %% exercise="02-xor" slide="mlp"
import { check } from "two-kernels";

check("02-xor", undefined);

// %% [markdown] slide="mlp"
// ## What one can choose
//
// The slide lists the design parameters of such a network: its architecture, that is how the layers are
// connected; how many layers; how many units in each; which activation functions. They are chosen by a
// person, before training. What training sets are the **parameters**: the weights, and the biases, which
// are easily forgotten. In a dense layer every unit has a weight for each of its inputs, and a bias:
//
// $$
// \text{parameters} = (\text{inputs} + 1) \cdot \text{units}
// $$

// %% slide="mlp"
import { buildMlp, mlpParameterCount, traceShapes } from "two-kernels";

console.log("2-2-1:      ", mlpParameterCount(buildMlp([2, 2, 1], { seed: 1 })));

const forDigits = traceShapes(
  [784],
  [
    { type: "dense", units: 128 },
    { type: "activation", activation: "relu" },
    { type: "dense", units: 10 },
    { type: "activation", activation: "softmax" },
  ],
);

console.log("784-128-10: ", forDigits.parameters);

// %% slide="mlp" shows="drawn"
import { networkDiagram } from "two-kernels";

networkDiagram(forDigits.layers, { title: "A network for digits", inputShape: [784] });

// %% exercise="02-count" slide="mlp"
check("02-count", undefined);

// %% [markdown] slide="training"
// ## What learning means
//
// Take the smallest network: one unit, one weight. Its input is $x = 1$, and it should answer $t = 1$.
// With weight $w = 0.5$ and bias $b = 0$ it answers $a = \sigma(w x + b)$. How wrong that is, the **loss**
// says:
//
// $$
// \mathcal{L} = \tfrac{1}{2} (a - t)^2
// $$
//
// Here is the loss for many weights.

// %% slide="training" shows="computed drawn"
import { linePlot, sigmoid } from "two-kernels";

function lossOf(w: number): number {
  const a = sigmoid([w * 1 + 0]).get(0);
  return (a - 1) ** 2 / 2;
}

const someWeights = Array.from({ length: 61 }, (_, k) => -3 + k / 10);

linePlot([{ name: "loss", x: someWeights, y: someWeights.map(lossOf) }], {
  title: "The loss, by weight",
  xLabel: "weight w",
  yLabel: "loss",
});

// %% [markdown] slide="training"
// Learning is going downhill on this curve. The slope where we stand is the derivative
// $\partial \mathcal{L} / \partial w$, and a step goes against it. The **learning rate** $\alpha$ says how
// far:
//
// $$
// w \leftarrow w - \alpha \frac{\partial \mathcal{L}}{\partial w}
// $$
//
// ## The chain rule
//
// The weight changes the loss only by way of $z = w x + b$ and $a = \sigma(z)$. If $w$ moves a little, how
// much does $z$ move, how much then $a$, how much then the loss? The slide has the rule for two functions, one in
// the other; here are three, so three factors are multiplied:
//
// $$
// \frac{\partial \mathcal{L}}{\partial w} =
// \frac{\partial \mathcal{L}}{\partial a} \cdot \frac{\partial a}{\partial z} \cdot \frac{\partial z}{\partial w}
// = (a - t) \cdot \sigma'(z) \cdot x
// $$

// %% slide="training"
import { sigmoidDerivative } from "two-kernels";

const [x, w, b, t, alpha] = [1, 0.5, 0, 1, 1];
const z = w * x + b;
const a = sigmoid([z]).get(0);
const lossByA = a - t;
const aByZ = sigmoidDerivative([z]).get(0);
const zByW = x;
const lossByW = lossByA * aByZ * zByW;

console.log("a =", a.toFixed(4));
console.log("factors:", lossByA.toFixed(4), aByZ.toFixed(4), zByW);
console.log("dL/dw =", lossByW.toFixed(4));
console.log("new weight:", (w - alpha * lossByW).toFixed(4));
console.log("loss:", lossOf(w).toFixed(4), "->", lossOf(w - alpha * lossByW).toFixed(4));

// %% [markdown]
// The slope is negative: the loss falls to the right, so the weight grows, and the loss gets smaller.

// %% exercise="02-chain" slide="training"
check("02-chain", undefined);

// %% exercise="02-step" slide="training"
check("02-step", undefined);

// %% [markdown] slide="training"
// ## Is the derivative right?
//
// One can **measure** it: move the weight a little to both sides, and see how much the loss changes. The
// library's `numericGradient` does that for any function of an array.

// %% slide="training"
import { backward, array, numericGradient } from "two-kernels";

const measured = numericGradient((at) => lossOf(at.get(0)), [0.5]);
const unit = { weights: array([[w]]), biases: array([b]), activation: "sigmoid" } as const;
const pass = backward(
  { layers: [unit] },
  { inputs: [[x]], targets: [[t]] },
  { loss: "squaredError" },
);

console.log("by the chain rule:   ", lossByW);
console.log("by the library:      ", pass.layers[0].weightGradient.get(0, 0));
console.log("measured:            ", measured.get(0));

// %% exercise="02-slope" slide="training"
check("02-slope", undefined);

// %% [markdown] slide="training"
// ## Backpropagation
//
// A network with more layers has a longer chain. **Backpropagation** computes it from the end: first how
// the loss changes with the last layer's sums, from that how it changes with the layer's weights and with
// what it read, and so on to the front. Each factor is computed once and used for all weights before it.
//
// `backward` does this for any MLP, and `mlpGradientCheck` compares every one of its derivatives with
// measuring. Here for a 2-2-1 network on XOR, before it has learnt anything.

// %% slide="training"
import { mlpGradientCheck } from "two-kernels";

const examples = { inputs: xor.points, labels: answers };
const untrained = buildMlp([2, 2, 1], { seed: 4, activation: "tanh" });
const gradients = backward(untrained, examples);

console.log("loss:", gradients.loss.toFixed(4));
console.log("first layer's weights:", gradients.layers[0].weightGradient);
const { worst } = mlpGradientCheck(untrained, examples);
console.log("worst relative error:", worst.relativeError.toExponential(1));

// %% [markdown] slide="training"
// ## Training on XOR
//
// Now repeat the step: compute the gradient, go against it, 500 times over the four examples. The
// formula is the slide's, for every weight $W_{ij}$ at once.

// %% slide="training"
import { evaluateMlp, trainMlp } from "two-kernels";

const { mlp, history } = await trainMlp(untrained, examples, {
  epochs: 500,
  seed: 1,
  learningRate: 0.5,
});
const result = evaluateMlp(mlp, examples);

console.log("right answers:", answers.join(" "));
console.log("the network's:", [...result.predictions].join(" "));
console.log("its parameters:", mlpParameterCount(mlp));

// %% slide="training" shows="drawn"
import { lossCurve } from "two-kernels";

lossCurve(history, { title: "2-2-1 on XOR" });

// %% [markdown]
// Ask the trained network about every point of the square. The ground shows its answers: two lines, one
// for each hidden unit, shut in a band.

// %% slide="mlp training" shows="drawn"
import { decisionBoundary, decisionGrid, predictMlp } from "two-kernels";

const square = { x: [-0.5, 1.5], y: [-0.5, 1.5], rows: 31, columns: 31 } as const;
const ground = decisionGrid((points) => predictMlp(mlp, points), square);

decisionBoundary(ground, xor.points, answers, {
  title: "2-2-1, trained on XOR",
  xLabel: "x1",
  yLabel: "x2",
});

// %% [markdown] slide="mlp training"
// How did it get there? Guess what the boundary looked like at the beginning, and whether the two lines came at once or one
// after the other. Then run the cell, which trains once more from the same start, and draws after every twentieth pass.

// %% slide="mlp training" shows="computed drawn"
import { display } from "two-kernels/kernel";

const picture = display("Training starts");
let learner = untrained;

for (let passes = 20; passes <= 500; passes += 20) {
  const settings = { epochs: 20, seed: passes, learningRate: 0.5 };
  learner = (await trainMlp(learner, examples, settings)).mlp;
  const seen = decisionGrid((points) => predictMlp(learner, points), square);
  picture.update(
    decisionBoundary(seen, xor.points, answers, { title: `2-2-1 on XOR after ${passes} passes` }),
  );
  // A breath, or it would be over before one can look.
  await new Promise((resolve) => setTimeout(resolve, 100));
}

// %% [markdown] exercise="02-rate" slide="training"
// *Write your answer here, in place of this line.*

// %% [markdown] slide="mlp"
// ## Without activations
//
// What if the hidden units give their sums as they are? Train the same network so.

// %% slide="mlp"
const linear = await trainMlp(buildMlp([2, 2, 1], { seed: 4, activation: "identity" }), examples, {
  epochs: 500,
  seed: 1,
  learningRate: 0.5,
});
const linearResult = evaluateMlp(linear.mlp, examples);

console.log("right:", 4 * linearResult.accuracy, "of 4");
console.log("loss: ", linearResult.loss.toFixed(4), "and ln 2 =", Math.log(2).toFixed(4));

// %% [markdown]
// It has as many weights, and learns nothing: its loss is that of somebody who always says one half. A
// weighted sum of weighted sums is a weighted sum again, so all its layers together draw one straight
// line.

// %% exercise="02-linear" slide="mlp"
check("02-linear", undefined);

// %% [markdown] slide="training"
// ## The same on digits
//
// Nothing new is needed for a larger network: the loss has 101,770 weights and biases instead of 9.
// TensorFlow does the same sums. (Its optimiser, Adam, also adapts the length of the step for each weight.)
// Each digit's 28 by 28 pixels are laid in one row of 784 inputs.

// %% slide="training"
import { buildDenseNetwork, fit } from "two-kernels";
import { loadDigits } from "two-kernels/data";
import { tf } from "two-kernels/node";
import { stopButton } from "two-kernels/kernel";

const { train, test } = await loadDigits();
const model = buildDenseNetwork(tf, { seed: 1, hiddenUnits: [128] });
console.log("parameters:", model.countParams());

const stop = stopButton();
const curve = display("Training starts");

const digitsHistory = await fit(tf, model, train, {
  epochs: 5,
  batchSize: 128,
  seed: 1,
  validation: test,
  stop,
  onProgress: (progress) => {
    curve.update(lossCurve(progress.history, { title: progress.summary }));
  },
});

// %% slide="training" shows="drawn"
lossCurve(digitsHistory, { title: "784-128-10 on 8,000 digits" });

// %% slide="training"
import { evaluate } from "two-kernels";

const onDigits = evaluate(tf, model, test);

console.log(`accuracy on 2,000 new digits: ${(100 * onDigits.accuracy).toFixed(1)} %`);

// %% [markdown]
// Good, and yet odd: the network does not know that two pixels are neighbours. To see it, shuffle the 784
// pixels, of all digits in the same way.

// %% slide="training" shows="drawn"
import { fromData, imageGrid, shuffled, type LabelledImages } from "two-kernels";

const order = shuffled(
  Array.from({ length: 784 }, (_, k) => k),
  seededRandom(1),
);

function rearranged({ images, ...rest }: LabelledImages): LabelledImages {
  const moved = (_: number, i: number) => images.data[i - (i % 784) + order[i % 784]];
  return { images: fromData(Float32Array.from(images.data, moved), images.shape), ...rest };
}

const puzzle = rearranged(train);

imageGrid(
  [train, puzzle].map(({ images }) => images.pick(0, null, null, 0)),
  { titles: [`a ${train.labels[0]}`, "its pixels, shuffled"], range: [0, 1] },
);

// %% slide="training"
const onPuzzle = buildDenseNetwork(tf, { seed: 1, hiddenUnits: [128] });

await fit(tf, onPuzzle, puzzle, { epochs: 5, batchSize: 128, seed: 1 });

const shuffledDigits = evaluate(tf, onPuzzle, rearranged(test));

console.log(`pixels in place: ${(100 * onDigits.accuracy).toFixed(1)} %`);
console.log(`pixels shuffled: ${(100 * shuffledDigits.accuracy).toFixed(1)} %`);

// %% [markdown]
// It learns about as well from what no person could read: which pixels are neighbours does not come into it. What
// changes when a network may use that an image is an image is what the coming lessons are about.

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("02");

// %% [markdown]
// ## Summary
//
// - An MLP is layers of units, each layer reading the one before. Two layers do what one cannot: XOR.
// - A person chooses layers, units and activations; training sets weights and biases.
// - A step of gradient descent goes against the slope of the loss: $w \leftarrow w - \alpha \, \partial \mathcal{L} / \partial w$.
// - The chain rule multiplies the slopes along the way from a weight to the loss. Measuring checks it.
// - Without activations, many layers are worth one.
//
// **Next:** [Images are arrays](03-images-and-filters.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. D. Rumelhart, G. Hinton and R. Williams,
// *Learning representations by back-propagating errors*, 1986. M. Minsky and S. Papert, *Perceptrons*,
// 1969. I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning*, chapter 6. Stanford's CS231n notes,
// *Gradient checks*. Digits: Y. LeCun, C. Cortes and C. Burges, *The MNIST database of handwritten
// digits* (CC BY-SA 3.0).
