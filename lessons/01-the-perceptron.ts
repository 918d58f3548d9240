// %% [markdown]
// # The perceptron and its activations
//
// After this lesson you will be able to
//
// - work out what an artificial neuron gives, and choose weights and bias for a logical gate,
// - say which tasks one neuron can learn, and why XOR is not among them,
// - tell step, sigmoid, softmax, tanh and the ReLU family apart by value, range and slope,
// - recognise a unit that is saturated or dead.
//
// **Slides:** *What is Artificial Neuron (Perceptron)*, and three slides on *Activation functions*. **Time:**
// 45 minutes, with ten exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from
// the top.

// %% [markdown] slide="neuron"
// ## One neuron
//
// An artificial neuron weighs its inputs $x_i$, adds a **bias** $b$, and makes an output of the sum:
//
// $$
// z = \sum_i w_i x_i + b = w \cdot x + b, \qquad a = f(z)
// $$
//
// $z$ is its **pre-activation**, $a$ its **activation**, and $f$ the activation function. The first such
// neurons were thought up in 1943; the first that learned its weights was the **perceptron** of 1958. Its $f$ is a
// step: 1 if $z$ is above 0, else 0. The neuron *fires* or it does not.

// %% slide="neuron"
import { perceptron, step } from "two-kernels";

const [w1, w2, bias] = [2, -1, -0.5];
const z = w1 * 1 + w2 * 1 + bias;

console.log("z =", z, " a =", step([z]).get(0));
console.log("the library:", perceptron([1, 1], [w1, w2], bias).get(0));

// %% exercise="01-neuron" slide="neuron"
import { check } from "two-kernels";

check("01-neuron", undefined);

// %% [markdown] slide="neuron"
// ## Gates
//
// With inputs of 0 and 1 a neuron can be a logical gate. With both weights 1 the sum counts the inputs that
// are on, and the bias says how many it takes. (`toNested` makes a plain list of the library's array.)

// %% slide="neuron"
import { toNested } from "two-kernels";

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

console.log("AND:", toNested(perceptron(corners, [1, 1], -1.5)));
console.log("OR: ", toNested(perceptron(corners, [1, 1], -0.5)));
console.log("NOT:", toNested(perceptron([[0], [1]], [-1], 0.5)));

// %% [markdown]
// With two inputs, $w \cdot x + b = 0$ is a straight line in the plane. On one side of it the neuron fires,
// on the other it does not. That is all it can do: part the plane by a line.

// %% slide="neuron" shows="drawn"
import { decisionBoundary, decisionGrid } from "two-kernels";

const square = { x: [-0.5, 1.5], y: [-0.5, 1.5] } as const;
const ground = decisionGrid((points) => perceptron(points, [1, 1], -1.5), square);

decisionBoundary(ground, corners, [0, 0, 0, 1], {
  title: "AND",
  xLabel: "first input",
  yLabel: "second input",
  classNames: ["0", "1"],
});

// %% exercise="01-nand" slide="neuron"
check("01-nand", undefined);

// %% [markdown] slide="neuron"
// ## It learns
//
// Rosenblatt's rule finds the weights from examples. Begin with zeros. For each example on which the answer $a$
// is not the label $t$, move the line a little:
//
// $$
// w \leftarrow w + \alpha\,(t - a)\,x, \qquad b \leftarrow b + \alpha\,(t - a)
// $$
//
// If a line exists that parts the classes, it comes to an end after finitely many mistakes.

// %% slide="neuron"
import { trainPerceptron } from "two-kernels";

const and = trainPerceptron(corners, [0, 0, 0, 1]);

console.log("mistakes in each pass over the four examples:", and.mistakes.join(", "));
console.log("weights", toNested(and.weights), "bias", and.bias);
console.log("right:", and.right, "of 4");

// %% [markdown]
// And XOR, which is 1 where exactly one input is on? There is no line to be found, so the rule never comes to
// an end: here are its mistakes in each of 20 passes, with the examples in a new order each time (`seed`).

// %% slide="neuron"
const xor = trainPerceptron(corners, [0, 1, 1, 0], { epochs: 20, seed: 1 });

console.log(xor.mistakes.join(", "));

// %% slide="neuron" shows="drawn"
import { scatterPlot } from "two-kernels";

scatterPlot(corners, [0, 1, 1, 0], {
  title: "XOR: where would a line go?",
  xLabel: "first input",
  yLabel: "second input",
  classNames: ["0", "1"],
});

// %% [markdown] slide="neuron"
// Move the line yourself: the weights turn it, the bias shifts it. Begin with AND, and say before each move where the line
// will go. Then try OR, and XOR.

// %% slide="neuron" shows="computed drawn"
import { choice, interact, slider } from "two-kernels/kernel";

const tables = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], XOR: [0, 1, 1, 0] };
const weight = () => slider(-2, 2, { step: 0.5, value: 1 });

await interact(
  {
    gate: choice("AND", "OR", "XOR"),
    w1: weight(),
    w2: weight(),
    bias: slider(-3, 3, { step: 0.5, value: 0.5 }),
  },
  ({ gate, w1, w2, bias }) => {
    const given = perceptron(corners, [w1, w2], bias);
    const right = tables[gate].filter((label, k) => given.get(k) === label).length;
    const sides = decisionGrid((points) => perceptron(points, [w1, w2], bias), square);
    return decisionBoundary(sides, corners, tables[gate], {
      title: `${gate}: ${right} of 4 right`,
      xLabel: "first input",
      yLabel: "second input",
      classNames: ["0", "1"],
    });
  },
);

// %% exercise="01-xor" slide="neuron"
check("01-xor", undefined);

// %% [markdown] exercise="01-no-activation" slide="activations"
// *Write your answer here, in place of this line.*

// %% [markdown] slide="activations"
// ## Activation functions
//
// The step says yes or no. It has one fault: its slope is 0 everywhere, so it does not tell in which
// direction weights should move. Later activations have a slope. On the left are their values, on the right
// their slopes.

// %% slide="activations" shows="drawn"
import { activationCurves } from "two-kernels";

activationCurves(["step", "sigmoid", "tanh"], { title: "Step, sigmoid and tanh" });

// %% [markdown] slide="activations"
// **Sigmoid** and **tanh** are smooth steps:
//
// $$
// \sigma(z) = \frac{1}{1 + e^{-z}}, \qquad \tanh(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}} = 2\,\sigma(2z) - 1
// $$
//
// So tanh is a sigmoid, twice as high, twice as quick, and moved down by 1. The formula is on the slide; that
// the two are related, a cell can check.

// %% slide="activations"
import { sigmoid, tanh } from "two-kernels";

const some = [-3, -1, 0, 0.5, 2];
const doubled = sigmoid(some.map((value) => 2 * value));

console.log("tanh(z):    ", Array.from(tanh(some).data, (a) => a.toFixed(6)).join(" "));
console.log("2σ(2z) - 1: ", Array.from(doubled.data, (a) => (2 * a - 1).toFixed(6)).join(" "));

// %% [markdown] slide="sigmoid-softmax"
// ## Sigmoid: one probability
//
// A sigmoid can be read as the probability that the answer is yes. On the slide stands
// $P \in \mathbb{R}[0, 1]$, with the ends 0 and 1 among the values. Are they? Here is what a computer says.

// %% slide="sigmoid-softmax"
for (const value of [-40, -2, 0, 2, 10, 36, 40]) {
  console.log(`sigmoid(${value}) =`, sigmoid([value]).get(0));
}

// %% exercise="01-range" slide="sigmoid-softmax"
check("01-range", undefined);

// %% [markdown] slide="sigmoid-softmax"
// So strictly the slide's brackets should be round, $(0, 1)$. It matters in practice: a network with a sigmoid
// never says *certainly*, and a logarithm of its answer, as many losses take it, exists, as long as the
// computer does not round it to 0.

// %% [markdown] slide="sigmoid-softmax"
// ## Softmax: one probability for each class
//
// With more than two classes, each has a score $z_j$, on the slide $\mathbf{x}^\top \mathbf{w}_j$. Softmax makes
// them positive and divides by their sum:
//
// $$
// P(y = j \mid \mathbf{x}) = \frac{e^{z_j}}{\sum_k e^{z_k}}
// $$

// %% slide="sigmoid-softmax"
import { softmax } from "two-kernels";

const probabilities = softmax([2, 1, 0.1]);

console.log(Array.from(probabilities.data, (p) => p.toFixed(3)).join("  "));
console.log("softmax([2, 0])[0] =", softmax([2, 0]).get(0).toFixed(4));
console.log("sigmoid(2)         =", sigmoid([2]).get(0).toFixed(4));

// %% slide="sigmoid-softmax" shows="drawn"
import { probabilityBars } from "two-kernels";

probabilityBars(probabilities, ["cat", "dog", "boat"], { title: "Softmax of 2, 1 and 0.1" });

// %% exercise="01-softmax" slide="sigmoid-softmax"
check("01-softmax", undefined);

// %% exercise="01-two-scores" slide="sigmoid-softmax"
check("01-two-scores", undefined);

// %% [markdown] slide="sigmoid-softmax"
// ## Saturation
//
// Far from 0 a sigmoid is nearly flat: it is **saturated**. Its slope is $\sigma'(z) = \sigma(z)(1 - \sigma(z))$.
// A unit learns in proportion to it, and so hardly at all out there.

// %% slide="sigmoid-softmax"
import { reluDerivative, sigmoidDerivative, tanhDerivative } from "two-kernels";

for (const value of [-10, -2, 0, 2, 5, 10]) {
  const slopes = [sigmoidDerivative, tanhDerivative, reluDerivative].map((f) =>
    Number(f([value]).get(0).toPrecision(2)),
  );
  console.log(`z = ${value}: sigmoid ${slopes[0]}, tanh ${slopes[1]}, ReLU ${slopes[2]}`);
}

// %% exercise="01-vanishing" slide="sigmoid-softmax"
check("01-vanishing", undefined);

// %% [markdown] slide="relu"
// ## ReLU
//
// $$
// \text{ReLU}(z) = \max(0, z), \qquad \text{leaky ReLU}(z) = \begin{cases} z & z > 0 \\ s\,z & z \le 0 \end{cases}
// $$
//
// **Leaky ReLU** has a small fixed slope $s$ below 0; in **PReLU** $s$ is learned, like a weight.

// %% slide="relu"
import { leakyRelu, prelu, relu } from "two-kernels";

console.log("ReLU:      ", toNested(relu([-2, -0.5, 0, 3])));
console.log("leaky ReLU:", toNested(leakyRelu([-2, -0.5, 0, 3])));
console.log("PReLU:     ", toNested(prelu([-2, -0.5, 0, 3], 0.25)));

// %% slide="relu" shows="drawn"
activationCurves(
  ["relu", "leakyRelu", { name: "PReLU, s = 0.25", f: (x) => Math.max(0.25 * x, x) }],
  { title: "ReLU and its relatives" },
);

// %% [markdown] slide="relu"
// Learning moves the slope $s$ of PReLU; here you do. Guess first: for which $s$ is it plain ReLU, and for which is it a
// straight line, no better than no activation?

// %% slide="relu" shows="drawn"
await interact({ s: slider(-0.5, 1, { step: 0.05, value: 0.25 }) }, ({ s }) =>
  activationCurves(
    ["relu", { name: `PReLU, s = ${s.toFixed(2)}`, f: (x) => (x > 0 ? x : s * x) }],
    { title: "ReLU, and PReLU with a slope of your choice" },
  ),
);

// %% [markdown] slide="relu"
// The slide makes three claims: it converges better, does not saturate, computes less. Whether it saturates
// is an exercise below; the others we measure. First the work: a million numbers, ten times each, turn by
// turn.

// %% slide="relu"
const numbers = Float32Array.from({ length: 1_000_000 }, (_, i) => (i % 2000) / 100 - 10);
const milliseconds = { relu: 0, sigmoid: 0 };

for (let turn = 0; turn < 10; turn++) {
  const start = performance.now();
  numbers.map((value) => Math.max(0, value));
  const middle = performance.now();
  numbers.map((value) => 1 / (1 + Math.exp(-value)));
  milliseconds.relu += middle - start;
  milliseconds.sigmoid += performance.now() - middle;
}

const times = milliseconds.sigmoid / milliseconds.relu;
console.log(`a sigmoid takes ${times.toFixed(1)} times as long as a ReLU on this machine`);

// %% [markdown]
// Then convergence: a network with five hidden layers of 8 units, 200 points of two classes, the same step
// size for all. Only the activation differs. Each is trained from three random starts.

// %% slide="relu"
import { buildMlp, moons, seededRandom, trainMlp } from "two-kernels";

const { points, labels } = moons(200, seededRandom(1));
const data = { inputs: points, labels };
const names = ["sigmoid", "tanh", "relu"] as const;
const losses: Record<string, number[][]> = { sigmoid: [], tanh: [], relu: [] };

for (const activation of names) {
  for (const seed of [1, 2, 3]) {
    const untrained = buildMlp([2, 8, 8, 8, 8, 8, 1], { seed, activation });
    const { history } = await trainMlp(untrained, data, { epochs: 60, seed });
    losses[activation].push(history.epochs.map(({ loss }) => loss));
  }
  const last = losses[activation].map((start) => start[59].toFixed(3));
  console.log(`${activation.padEnd(7)} loss after 60 epochs: ${last.join("  ")}`);
}

// %% slide="relu" shows="computed drawn"
import { linePlot } from "two-kernels";

linePlot(
  names.map((name) => ({ name, y: losses[name][0] })),
  { xLabel: "epoch", yLabel: "loss", title: "Five hidden layers, three activations, first start" },
);

// %% [markdown]
// From every start the sigmoid network still has a loss of about 0.69, which is $\ln 2$: it does no better
// than a coin. Lesson 02 will show why: on the way to the first layer the slopes of all layers are
// multiplied, and those of five sigmoids leave next to nothing. The library can measure what arrives there
// before training.

// %% slide="relu"
import { backward } from "two-kernels";

for (const activation of names) {
  const untrained = buildMlp([2, 8, 8, 8, 8, 8, 1], { seed: 1, activation });
  const [first] = backward(untrained, data).layers;
  const largest = Math.max(...Array.from(first.weightGradient.data, Math.abs));
  console.log(activation.padEnd(7), "largest slope in the first layer:", largest.toExponential(1));
}

// %% [markdown]
// So in a deep network ReLU converges better than the sigmoid, by far. But so does tanh; look at the numbers
// above for which of the two ends lower, and how much the start matters. That ReLU is always the best, three
// starts on one task do not show.

// %% exercise="01-saturation" slide="relu"
check("01-saturation", undefined);

// %% [markdown] slide="relu"
// ## Dead units
//
// Where $z$ is below 0 for *every* input, a ReLU unit gives 0, its slope is 0, and no example moves its weights
// any more. It is **dead**. With a leak it still learns.

// %% slide="relu"
import { leakyReluDerivative } from "two-kernels";

const inputs = [0.5, 1, 2, 3];
const preActivations = inputs.map((x) => -1 * x - 0.5);

console.log("z:               ", preActivations);
console.log("slope of ReLU:   ", toNested(reluDerivative(preActivations)));
console.log("slope with leak: ", toNested(leakyReluDerivative(preActivations)));

// %% exercise="01-dead" slide="relu"
check("01-dead", undefined);

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("01");

// %% [markdown]
// ## Summary
//
// - A neuron computes $a = f(w \cdot x + b)$. With a step it parts its inputs by a line (in more dimensions,
//   a plane), so AND, OR and NAND are within its reach and XOR is not.
// - Sigmoid and tanh are smooth steps. Their ranges are open, and far from 0 they saturate.
// - Softmax makes probabilities of scores; of two scores it is the sigmoid of their difference.
// - ReLU is cheap and keeps its slope for all positive $z$. Below 0 its slope is 0, and a unit that is always
//   there is dead; a leak prevents it.
// - Without an activation, layers collapse into one.
//
// **Next:** [Multi-layer perceptrons and how they learn](02-multi-layer-perceptrons.ipynb), which do XOR.
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. W. McCulloch and W. Pitts, *A logical calculus of the
// ideas immanent in nervous activity*, 1943. F. Rosenblatt, *The perceptron*, 1958. M. Minsky
// and S. Papert, *Perceptrons*, 1969. V. Nair and G. Hinton, *Rectified linear units improve restricted
// Boltzmann machines*, 2010. A. Maas and others, *Rectifier nonlinearities improve neural network acoustic
// models*, 2013. K. He and others, *Delving deep into rectifiers*, 2015.
