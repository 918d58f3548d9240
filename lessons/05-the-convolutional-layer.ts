// %% [markdown]
// # The convolutional layer: dimension exercises I
//
// After this lesson you will be able to
//
// - say what shape a convolutional layer gives, and compute it for any stride, padding and dilation,
// - count what a layer learns, and tell parameters from hyperparameters,
// - say how frameworks pad, and where two of them differ,
// - write a layer with channels and biases yourself.
//
// **Slides:** *Convolutional Layer*, *Convolutional Neural Network*, *Convolutional Layer- hyper
// parameters*. **Time:** 90 minutes, with fifteen exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from
// the top.

// %% [markdown] slide="q1"
// ## An image has depth
//
// A photograph has three numbers for each pixel: red, green and blue. As an array it is height by
// width by 3, and those three are its **channels**. Here is a cat, small enough to count: 32 by 32.

// %%
import { imageGrid, resize } from "two-kernels";
import { loadPhotograph } from "two-kernels/data";

const cat = resize(await loadPhotograph("chelsea"), [32, 32], { method: "area" });

console.log("shape:", cat.shape);

imageGrid([cat], { titles: ["32 by 32 by 3"] });

// %% [markdown] slide="q1"
// A filter for such an image is just as deep. It is called 5 by 5, but it has 5 · 5 · 3 weights: a
// table of 5 by 5 for each colour. At each position all the products are added to **one** number, and
// one more number, the filter's **bias** $b$, is added to that:
//
// $$
// \text{feature}[y, x] = b + \sum_{u} \sum_{v} \sum_{c} \text{image}[y + u,\, x + v,\, c] \cdot \text{filter}[u, v, c]
// $$
//
// The sum runs over the channels $c$ too, and so they are gone from the result. Two channels of 2 by 2
// pixels and a filter that covers them whole show it:

// %% slide="q1"
import { conv2d, fromData, toNested } from "two-kernels";

const first = [
  [1, 2],
  [3, 4],
];
const second = [
  [10, 20],
  [30, 40],
];
const twoChannels = [0, 1].map((y) => [0, 1].map((x) => [first[y][x], second[y][x]]));
const ones = fromData(new Float32Array(8).fill(1), [2, 2, 2, 1]);

const table = [
  [1, 1],
  [1, 1],
];

console.log("first channel: ", toNested(conv2d(first, table)));
console.log("second channel:", toNested(conv2d(second, table)));
console.log("the layer:     ", toNested(conv2d(twoChannels, ones, { bias: [1000] })));

// %% [markdown]
// 10 from the first channel, 100 from the second, and the bias: 1110, one number.
//
// ## Q1: N filters
//
// The slide asks for the dimension of the feature map after a layer with $N$ filters. One filter makes
// one map. $N$ filters make $N$ maps, which are stacked: **the depth of what comes out is the number of
// filters**, whatever the depth of what went in. The library keeps all the filters of a layer in one
// array, `[filterHeight, filterWidth, inChannels, outChannels]`. Here are four small ones of 3 by 3,
// random, as filters are before training.

// %% slide="q1"
import { seededRandom } from "two-kernels";

const random = seededRandom(1);
const weights = Float32Array.from({ length: 3 * 3 * 3 * 4 }, () => random.uniform() - 0.5);
const filters = fromData(weights, [3, 3, 3, 4]);
const maps = conv2d(cat, filters, { bias: [0, 0, 0, 0] });

console.log("image", cat.shape, "filters", filters.shape, "maps", maps.shape);

// %% slide="q1" shows="drawn"
import { featureMapPlot, filterGrid } from "two-kernels";

filterGrid(filters, { title: "Four random filters, 3 by 3 by 3, in colour" });

// %% slide="q1" shows="drawn"
featureMapPlot(maps, { title: "Four maps, one for each filter" });

// %% [markdown]
// Even random filters answer differently to the same cat. Now a layer with other numbers: first its
// shape, then what it learns.

// %% exercise="05-q1" slide="q1"
import { check } from "two-kernels";

check("05-q1", undefined);

// %% exercise="05-q1-parameters" slide="q1"
check("05-q1-parameters", undefined);

// %% [markdown] slide="cnn"
// ## A network is layers on layers
//
// The maps of one layer are the channels of the next. Its filters are as deep as the layer before has
// filters, so the depth that came from choosing $N$ here decides the number of weights there. After
// each convolution stands an activation function such as ReLU: without one, two convolutions in a row
// would add up to a single one.
//
// `traceShapes` follows the shape down. This is LeNet-5 of 1998 as it is mostly drawn today.

// %% slide="cnn"
import { traceShapes } from "two-kernels";

const leNet = traceShapes(
  [28, 28, 1],
  [
    { type: "conv", filterSize: 5, outChannels: 6, padding: 2 },
    { type: "activation", activation: "tanh" },
    { type: "pool", kind: "average" },
    { type: "conv", filterSize: 5, outChannels: 16 },
    { type: "activation", activation: "tanh" },
    { type: "pool", kind: "average" },
    { type: "flatten" },
    { type: "dense", units: 120 },
    { type: "activation", activation: "tanh" },
    { type: "dense", units: 84 },
    { type: "activation", activation: "tanh" },
    { type: "dense", units: 10 },
  ],
);

leNet;

// %% slide="cnn" shows="drawn"
import { networkDiagram } from "two-kernels";

const drawn = leNet.layers.filter(({ layer }) => layer.type !== "activation");

networkDiagram(drawn, { title: "LeNet-5, without its activations", inputShape: [28, 28, 1] });

// %% [markdown]
// Going down, the maps get smaller and there are more of them. Most of the parameters are not in the
// convolutions: the first dense layer reads all 400 numbers with 120 units, and has 48,120.
//
// How many parameters "LeNet" has depends on which one is meant. Without the padding, flatten hands on
// fewer numbers. In the paper's own, only 60 of the 96 pairs of a map and a filter in the second
// convolution are wired, each pooling has a weight and a bias for every map, and the last layer
// compares with fixed patterns, so it learns nothing.

// %% slide="cnn"
import { parameterCount } from "two-kernels";

const conv1 = { type: "conv", filterSize: 5, outChannels: 6 } as const;
const conv2 = { type: "conv", filterSize: 5, outChannels: 16 } as const;
const ownPool = { type: "pool", coefficients: true } as const;
const tail = traceShapes(
  [5, 5, 16],
  leNet.layers.slice(6, 10).map(({ layer }) => layer),
);
const unpadded = leNet.layers.map(({ layer }) =>
  layer.type === "conv" ? { ...layer, padding: 0 } : layer,
);
const paper = parameterCount([32, 32, 1], [conv1, ownPool, { ...conv2, connections: 60 }, ownPool]);

console.log("padded:    ", leNet.parameters);
console.log("not padded:", parameterCount([28, 28, 1], unpadded));
console.log("of 1998:   ", paper + tail.parameters);

// %% [markdown] slide="cnn"
// A later network for the same digits, from the examples of TensorFlow.js (`mnist-node`), has filters of
// 3 by 3 in pairs, pads nowhere, and is ten times as large. Where are its parameters?

// %% slide="cnn"
const three = (outChannels: number) => ({ type: "conv", filterSize: 3, outChannels }) as const;
const mnistNode = traceShapes(
  [28, 28, 1],
  [
    ...[three(32), three(32), { type: "pool" } as const],
    ...[three(64), three(64), { type: "pool" } as const],
    { type: "flatten" },
    { type: "dense", units: 512 },
    { type: "dense", units: 10 },
  ],
);
const wide = mnistNode.layers.find(({ layer }) => layer.type === "dense")!;

console.log("in all:               ", mnistNode.parameters);
console.log("its first dense layer:", wide.parameters);

// %% exercise="05-lenet" slide="cnn"
check("05-lenet", undefined);

// %% [markdown] slide="hyperparameters"
// ## Stride and padding
//
// What one chooses about a layer before training are its **hyperparameters**: the size $F$ of its
// filters, their number $N$, the **stride** $S$, which is how many pixels the filter moves at a step,
// and the **padding** $P$, how many zeros are put on each side of the image. For a side of $H$ pixels:
//
// $$
// H' = \left\lfloor \frac{H - F + 2P}{S} \right\rfloor + 1
// $$
//
// $H + 2P$ is the image with its zeros, and $F$ of it is covered at the first position. What is left
// allows so many steps of $S$, rounded down, since a step that does not fit whole is not taken. The
// last 1 is the first position.

// %% slide="hyperparameters"
import { explainOutputSize } from "two-kernels";

explainOutputSize(6, 3, { stride: 2, padding: 1 });

// %% slide="hyperparameters" shows="drawn"
import { convolutionStepper } from "two-kernels";

const six = Array.from({ length: 6 }, (_, y) => Array.from({ length: 6 }, (_, x) => (x * y) % 4));
const nine = [
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 1],
];

convolutionStepper(six, nine, { stride: 2, padding: 1, step: 4, title: "Stride 2, padding 1" });

// %% [markdown] slide="hyperparameters"
// Move the sliders, with the mouse or the keyboard. When does the output lose a row? Which pixels does no window
// reach?

// %% slide="hyperparameters" shows="drawn"
import { interact, slider } from "two-kernels/kernel";

await interact(
  { filter: slider(1, 4, { value: 3 }), stride: slider(1, 4), padding: slider(0, 3) },
  ({ filter, stride, padding }) => {
    const ones = Array.from({ length: filter }, () => Array.from({ length: filter }, () => 1));
    return convolutionStepper(six, ones, { stride, padding, step: 0, title: "Your choice" });
  },
);

// %% exercise="05-stride" slide="hyperparameters"
check("05-stride", undefined);

// %% exercise="05-padding" slide="hyperparameters"
check("05-padding", undefined);

// %% exercise="05-sizes" slide="hyperparameters"
check("05-sizes", undefined);

// %% [markdown] slide="hyperparameters"
// ## Three kinds of padding
//
// At stride 1, **valid** pads nothing, **same** pads as much as keeps the size, and **full** pads
// $F - 1$ zeros on each side, so that the filter meets the image in every way it can.

// %% slide="hyperparameters"
import { outputSize } from "two-kernels";

for (const padding of ["valid", "same", "full"] as const) {
  const sizes = [3, 5, 7].map((k) => outputSize(12, k, { padding }));
  console.log(padding.padEnd(6), "filters of 3, 5, 7 on 12 pixels:", sizes.join(", "));
}

// %% exercise="05-paddings" slide="hyperparameters"
check("05-paddings", undefined);

// %% [markdown]
// ## Where frameworks differ
//
// "Same" needs $F - 1$ zeros in all. If $F$ is even, that is an odd number, and one side gets more. So
// it is with a stride too, where the number of zeros needed depends on the image. TensorFlow puts the
// odd zero **after** (below, and to the right); in other frameworks one pads the same number on every
// side, or puts it before. `padInfo` tells, and knows both conventions.

// %%
import { padInfo } from "two-kernels";

for (const [n, k, stride] of [
  [5, 3, 1],
  [5, 2, 1],
  [8, 3, 2],
]) {
  const { before, after } = padInfo(n, k, { stride, padding: "same" });
  const other = padInfo(n, k, { stride, padding: "same-before" });
  console.log(`${n} pixels, filter ${k}, stride ${stride}: TensorFlow pads`, [before, after]);
  console.log("   the other convention", [other.before, other.after]);
}

// %% exercise="05-even-filter"
check("05-even-filter", undefined);

// %% [markdown]
// The same layer, the same weights, the same shape, and other numbers:

// %%
const eight = Array.from({ length: 8 }, (_, y) => Array.from({ length: 8 }, (_, x) => 8 * y + x));

console.log("odd zero after: ", toNested(conv2d(eight, nine, { stride: 2, padding: "same" })));
console.log(
  "odd zero before:",
  toNested(conv2d(eight, nine, { stride: 2, padding: "same-before" })),
);

// %% exercise="05-same-stride"
check("05-same-stride", undefined);

// %% [markdown] slide="hyperparameters"
// ## Dilation
//
// A filter with **dilation** $d$ looks at every $d$-th pixel only: with three weights a side it then
// spans more than three pixels, at no more cost. 1 means that none is skipped. (A few texts count the
// pixels skipped, from 0: `dilationFromGap` converts.)
//
// $$
// \text{span} = (F - 1) \cdot d + 1
// $$

// %% slide="hyperparameters"
explainOutputSize(9, 3, { dilation: 3 });

// %% slide="hyperparameters" shows="drawn"
convolutionStepper(six, nine, { dilation: 2, step: 2, title: "Dilation 2" });

// %% exercise="05-dilation" slide="hyperparameters"
check("05-dilation", undefined);

// %% [markdown] slide="hyperparameters"
// All four together, on 6 pixels. Say the size before you move a slider, and look at the title to see whether you are right.

// %% slide="hyperparameters" shows="computed drawn"
await interact(
  {
    filter: slider(1, 3, { value: 3 }),
    dilation: slider(1, 2, { value: 2 }),
    stride: slider(1, 3),
    padding: slider(0, 2, { value: 1 }),
  },
  ({ filter, dilation, stride, padding }) => {
    const ones = Array.from({ length: filter }, () => Array.from({ length: filter }, () => 1));
    const span = (filter - 1) * dilation + 1;
    const sizes = outputSize(6, filter, { dilation, stride, padding });
    return convolutionStepper(six, ones, {
      ...{ dilation, stride, padding, step: 0 },
      title: `⌊(6 − ${span} + 2·${padding}) / ${stride}⌋ + 1 = ${sizes}`,
    });
  },
);

// %% exercise="05-size-function" slide="hyperparameters"
check("05-size-function", undefined);

// %% [markdown] slide="hyperparameters"
// ## Filters of one pixel
//
// The slide lists 1x1 among the filter sizes. On a grey image that would only multiply every pixel by
// the same number. On an image with depth it mixes the channels of each pixel, and so can make fewer
// of them. A grey image of a colour one is just that, with the weights one likes.

// %% slide="hyperparameters" shows="computed drawn"
const toGrey = [[[[0.3], [0.6], [0.1]]]];
const greyCat = conv2d(cat, toGrey);

console.log(cat.shape, "becomes", greyCat.shape);

imageGrid([greyCat], { titles: ["a 1x1 filter of depth 3"] });

// %% exercise="05-one-by-one" slide="hyperparameters"
check("05-one-by-one", undefined);

// %% [markdown] slide="hyperparameters"
// ## Parameters are not hyperparameters
//
// The slide warns that the two are different. Hyperparameters you choose; **parameters** are what
// training sets. The slide says *weights*, and one may add: biases too. What tells them apart is the
// gradient. The loss changes a little when a weight does, so there is a derivative to follow:

// %% slide="hyperparameters"
import { conv2dGradient } from "two-kernels";

const everywhere = fromData(new Float32Array(maps.data.length).fill(1), maps.shape);
const { filterGradient, biasGradient } = conv2dGradient(cat, filters, everywhere);

console.log("one derivative for each weight:", filterGradient.shape, filterGradient.data.length);
console.log("and for each bias:             ", biasGradient.shape, biasGradient.data.length);

// %% [markdown]
// There is no such thing for the stride: it goes from 1 to 2, and the whole shape changes. So it is
// chosen by trying, on images kept apart for that.
//
// What the choices cost, for a layer on 32×32×3:

// %% slide="hyperparameters"
import { convShape, explainParameterCount, multiplyAdds } from "two-kernels";

for (const filterSize of [1, 3, 5, 7]) {
  const layer = { type: "conv", filterSize, outChannels: 6 } as const;
  const counts = [parameterCount([32, 32, 3], layer), multiplyAdds([32, 32, 3], layer)];
  console.log(
    `${filterSize}x${filterSize}:`,
    convShape([32, 32, 3], layer),
    counts.join(" parameters, "),
    "multiply-adds",
  );
}

explainParameterCount([32, 32, 3], { type: "conv", filterSize: 5, outChannels: 6 });

// %% exercise="05-layer" slide="q1"
check("05-layer", undefined);

// %% exercise="05-learned" slide="hyperparameters"
check("05-learned", undefined);

// %% [markdown] exercise="05-odd"
// *Write your answer here, in place of this line.*

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("05");

// %% [markdown]
// ## Summary
//
// - A filter is as deep as what it reads, and makes one map. $N$ filters make $H' \times W' \times N$.
// - $H' = \lfloor (H - F + 2P) / S \rfloor + 1$; with dilation, the filter's span takes $F$'s place.
// - A layer has $(F \cdot F \cdot C + 1) \cdot N$ parameters. Their number does not depend on the
//   image, the stride or the padding: those are hyperparameters.
// - "Same" with an even filter or a stride may pad one side more, and frameworks disagree on which.
//
// **Next:** [Why convolution](06-why-convolution.ipynb), which measures what it saves. **Before:**
// [Convolution by hand](04-convolution-by-hand.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. V. Dumoulin and F. Visin, *A guide to
// convolution arithmetic for deep learning*. Stanford CS231n, *Convolutional Neural Networks*. Y. LeCun,
// L. Bottou, Y. Bengio and P. Haffner, *Gradient-based learning applied to document recognition*, 1998.
// The cat is Stefan van der Walt's photograph of Chelsea (CC0).
