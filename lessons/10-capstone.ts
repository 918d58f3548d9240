// %% [markdown]
// # A dimension exam, and what comes next
//
// After this lesson you will be able to
//
// - work out sizes, parameters, receptive fields and costs without help,
// - design a network to a budget, train it, and measure what the budget costs,
// - say where LeNet-5, AlexNet and VGG-16 have their parameters and their work,
// - say why first weights and step size decide whether a deep network learns.
//
// **Slide:** *Next time!* **Time:** 90 minutes, with eleven exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from the top.

// %% [markdown]
// ## The exam
//
// Six parts, each a table of questions. The numbers are chosen so that a wrong formula cannot be right by luck in all of them. Answer by hand or by code; a wrong answer is told what
// went wrong, and you may try again as often as you like.

// %% exercise="10-sizes"
import { check } from "two-kernels";

check("10-sizes", undefined);

// %% exercise="10-dilation"
check("10-dilation", undefined);

// %% exercise="10-parameters"
check("10-parameters", undefined);

// %% exercise="10-flatten"
check("10-flatten", undefined);

// %% exercise="10-field"
check("10-field", undefined);

// %% exercise="10-cost"
check("10-cost", undefined);

// %% [markdown]
// ## Again, with other numbers
//
// Each part has other numbers for every text that you give it. To practise, show a part with a text of your own, answer it in a new cell, and check it as it says.

// %%
import { practice } from "two-kernels";

practice("10-sizes", "once more");

// %% exercise="10-budget" slide="next-time"
check("10-budget", undefined);

// %% [markdown] slide="next-time"
// ## A network to a budget
//
// The slide promises *CNN architectures* and *how to train CNNs*. An architecture is a choice under a budget: parameters take memory, multiply-adds take time. Before anything is
// trained, a table tells both. This is the network of the lesson on a typical CNN:

// %% slide="next-time"
import { traceShapes } from "two-kernels";

const lessonsNetwork = [
  { type: "conv", filterSize: 3, outChannels: 8 },
  { type: "activation", activation: "relu" },
  { type: "pool" },
  { type: "conv", filterSize: 3, outChannels: 16 },
  { type: "activation", activation: "relu" },
  { type: "pool" },
  { type: "flatten" },
  { type: "dense", units: 10 },
] as const;

const table = traceShapes([28, 28, 1], lessonsNetwork);

table;

// %% slide="next-time" shows="drawn"
import { networkDiagram } from "two-kernels";

networkDiagram(table.layers, { title: "The lessons' network", inputShape: [28, 28, 1] });

// %% [markdown]
// Three quarters of the parameters are in the dense layer, and nearly three quarters of the work is in the second convolution. So a smaller network has to save at two places:

// %%
for (const { name, parameters, multiplyAdds } of table.layers) {
  if (parameters === 0) continue;
  const learned = ((100 * parameters) / table.parameters).toFixed(0);
  const done = ((100 * multiplyAdds) / table.multiplyAdds).toFixed(0);
  console.log(`${name}: ${learned} % of the parameters, ${done} % of the multiply-adds`);
}

// %% exercise="10-network" slide="next-time"
check("10-network", undefined);

// %% [markdown]
// ## Train it
//
// `buildNetwork` makes a network of TensorFlow from the description. Yours and the lessons' learn from the same 8,000 digits, four times through, from the same seed. As
// long as you have none, the next cells show the lessons' network twice.

// %%
import { loadDigits } from "two-kernels/data";

const { train, test } = await loadDigits();

console.log(`${train.labels.length} digits to learn from, ${test.labels.length} new ones`);

// %%
import { buildNetwork, evaluate, fit, type LayerDescription, lossCurve } from "two-kernels";
import { display } from "two-kernels/kernel";
import { tf } from "two-kernels/node";

const curve = display("Training starts");

async function accuracyOf(name: string, layers: readonly LayerDescription[]): Promise<number> {
  const network = buildNetwork(tf, [28, 28, 1], layers, { seed: 1, learningRate: 0.01 });
  await fit(tf, network, train, {
    epochs: 4,
    batchSize: 64,
    seed: 1,
    onProgress: (progress) => {
      curve.update(lossCurve(progress.history, { title: `${name}: ${progress.summary}` }));
    },
  });
  return evaluate(tf, network, test).accuracy;
}

const chosen: readonly LayerDescription[] = mine ?? lessonsNetwork;
const accuracies = [
  await accuracyOf("the lessons' network", lessonsNetwork),
  await accuracyOf("yours", chosen),
];

// %%
const compared = [
  { name: "the lessons' network", trace: table },
  { name: "yours", trace: traceShapes([28, 28, 1], chosen) },
];

for (const [k, { name, trace }] of compared.entries()) {
  console.log(name);
  console.log(`   ${trace.parameters} parameters, ${trace.multiplyAdds} multiply-adds`);
  console.log(`   accuracy on new digits: ${(100 * accuracies[k]).toFixed(2)} %`);
}

console.log("yours reaches 95 %:", accuracies[1] >= 0.95);

// %%
import { barChart } from "two-kernels";

barChart(
  accuracies.map((accuracy) => 100 * (1 - accuracy)),
  compared.map(({ name }) => name),
  { title: "Errors on 2,000 new digits", xLabel: "% told wrong" },
);

// %% [markdown] exercise="10-design" slide="next-time"
// *Write your answer here, in place of this line.*

// %% [markdown] slide="next-time"
// ## CNN architectures
//
// Larger networks are made of what you know by now: convolutions, strides, pooling, and a decision at the end. Three that made history:
//
// - **LeNet-5** (1998) read digits on cheques. Here it is as it is mostly drawn today.
// - **AlexNet** (2012) won the ImageNet contest, 1.2 million photographs of 1,000 classes, far ahead of all others: with ReLU, dropout, and two graphics cards that each held half of the maps.
// - **VGG-16** (2014) has 3×3 filters only, thirteen such layers in five blocks.

// %% slide="next-time"
const conv = (filterSize: number, outChannels: number, more: object = {}): LayerDescription => ({
  type: "conv",
  filterSize,
  outChannels,
  ...more,
});
const dense = (...units: number[]): LayerDescription[] => [
  { type: "flatten" },
  ...units.map((count): LayerDescription => ({ type: "dense", units: count })),
];
const pool = { type: "pool" } as const;

const leNet = traceShapes(
  [28, 28, 1],
  [conv(5, 6, { padding: 2 }), pool, conv(5, 16), pool, ...dense(120, 84, 10)],
);

leNet;

// %% [markdown]
// In AlexNet the second, fourth and fifth convolutions read only the maps on their own card: half of the pairs of a map and a filter are wired. The first filters are 11×11 at stride 4, and its
// pooling windows overlap.

// %% slide="next-time"
const overlapping = { type: "pool", poolSize: 3, stride: 2 } as const;

const alexNet = traceShapes(
  [227, 227, 3],
  [
    conv(11, 96, { stride: 4 }),
    overlapping,
    conv(5, 256, { padding: 2, connections: (96 * 256) / 2 }),
    overlapping,
    conv(3, 384, { padding: 1 }),
    conv(3, 384, { padding: 1, connections: (384 * 384) / 2 }),
    conv(3, 256, { padding: 1, connections: (384 * 256) / 2 }),
    overlapping,
    ...dense(4096, 4096, 1000),
  ],
);

alexNet;

// %% [markdown]
// VGG-16 comes next. Before you run its table, work out its largest layer yourself.

// %% exercise="10-vgg" slide="next-time"
check("10-vgg", undefined);

// %% slide="next-time"
const blocks = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
];
const body = blocks.flatMap((filters): LayerDescription[] => [
  ...filters.map((count) => conv(3, count, { padding: "same" })),
  pool,
]);

const vgg16 = traceShapes([224, 224, 3], [...body, ...dense(4096, 4096, 1000)]);

vgg16;

// %% [markdown]
// The three side by side. A share of a network's parameters or of its work is the sum over its convolutions, divided by the whole:

// %% slide="next-time"
const famous = [
  { name: "LeNet-5", trace: leNet },
  { name: "AlexNet", trace: alexNet },
  { name: "VGG-16", trace: vgg16 },
];

for (const { name, trace } of famous) {
  const convolutions = trace.layers.filter(({ layer }) => layer.type === "conv");
  const share = (count: "parameters" | "multiplyAdds") =>
    (100 * convolutions.reduce((sum, layer) => sum + layer[count], 0)) / trace[count];
  console.log(`${name}: ${trace.parameters.toLocaleString("en")} parameters,`);
  console.log(`   ${share("parameters").toFixed(0)} % of them in convolutions`);
  console.log(`   ${trace.multiplyAdds.toLocaleString("en")} multiply-adds an image,`);
  console.log(`   ${share("multiplyAdds").toFixed(0)} % of them in convolutions`);
}

// %% slide="next-time" shows="drawn"
barChart(
  famous.map(({ trace }) => trace.parameters / 1e6),
  famous.map(({ name }) => name),
  { title: "Parameters", xLabel: "millions" },
);

// %% [markdown]
// VGG-16 has more than twice the parameters of AlexNet and does some twenty times its work. In all three, most of the parameters are in dense layers and most of the work is in convolutions, as in the small network above. The
// networks that came after took the mean of each map in place of the large dense layers, and most of these parameters were gone.

// %% exercise="10-small-filters" slide="next-time"
check("10-small-filters", undefined);

// %% [markdown] slide="next-time"
// ## How to train CNNs: the first weights
//
// Deep networks were known long before they could be trained. One reason can be measured without any training. Send noise through 20 convolutions with random weights, ReLU behind each, and look at
// how large its numbers are after each layer (the root of their mean square). He and others (2015) advise weights with the standard deviation $\sqrt{2 / \text{fan-in}}$, where fan-in is how many numbers a filter weighs. Take that, half of it, and twice
// as much:

// %% slide="next-time"
import { conv2d, fromData, relu, seededRandom, type FloatArray } from "two-kernels";

const random = seededRandom(3);
const channels = 16;
const fanIn = 3 * 3 * channels;

/** Evenly spread around 0, with this standard deviation. */
const noise = (count: number, deviation: number) =>
  Float32Array.from({ length: count }, () => (random.uniform() - 0.5) * Math.sqrt(12) * deviation);

function sizes(factor: number): number[] {
  let maps: FloatArray = fromData(noise(16 * 16 * channels, 1), [16, 16, channels]);
  return Array.from({ length: 20 }, () => {
    const weights = noise(fanIn * channels, factor * Math.sqrt(2 / fanIn));
    const filters = fromData(weights, [3, 3, channels, channels]);
    maps = relu(conv2d(maps, filters, { padding: "same" }));
    return Math.hypot(...maps.data) / Math.sqrt(maps.data.length);
  });
}

// %% slide="next-time" shows="computed drawn"
import { linePlot } from "two-kernels";

const runs = [0.5, 1, 2].map((factor) => ({ name: `${factor} times He's`, y: sizes(factor) }));

for (const { name, y } of runs) console.log(name, "after 20 layers:", y[19].toPrecision(2));

linePlot(
  runs.map(({ name, y }) => ({ name, x: y.map((_, k) => k + 1), y })),
  {
    title: "How large the numbers are",
    xLabel: "layer",
    yLabel: "root mean square",
    logY: true,
  },
);

// %% [markdown]
// Half the weights, and next to nothing arrives; twice the weights, and the numbers explode. The gradient comes back through the same weights, and shrinks or grows just as fast: that is no way to begin. Only one of
// the three is fit to be trained. Later networks also bring the numbers back to size inside (*batch normalisation*), and let them pass by some layers (*residual connections*).

// %% [markdown] slide="next-time"
// ## How to train CNNs: the step size
//
// The second choice that decides is the **learning rate**. The lessons' network, three times through 1,000 digits, with three of them:

// %% slide="next-time" shows="computed drawn"
import { buildDigitsCnn, selectExamples } from "two-kernels";

const thousand = selectExamples(
  train,
  Array.from({ length: 1000 }, (_, k) => k),
);

async function losses(learningRate: number): Promise<number[]> {
  const network = buildDigitsCnn(tf, { seed: 1, learningRate });
  const options = { epochs: 3, batchSize: 50, seed: 1, learningRateDecay: "none" } as const;
  const { epochs } = await fit(tf, network, thousand, options);
  return epochs.map(({ loss }) => loss);
}

const rates = [];
for (const rate of [0.0001, 0.01, 0.3]) {
  const y = await losses(rate);
  rates.push({ name: `${rate}`, x: [1, 2, 3], y });
  console.log(`${rate}`.padEnd(7), ...y.map((loss) => loss.toFixed(2).padStart(6)));
}

linePlot(rates, { title: "Three learning rates", xLabel: "epoch", yLabel: "loss", logY: true });

// %% [markdown]
// Too small, and it has hardly begun to learn. Too large, and its first steps throw it so far off that it does worse than a network that guesses, whose loss is $\ln 10 \approx 2.3$; it does not find back. The best is in between, and has to be
// found by trying. To *how to train CNNs* also belong more examples made from those one has, dropout, and networks that others have trained and one only trains to the end.

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("10");

// %% [markdown]
// ## Summary
//
// - Sizes, parameters, costs and receptive fields follow from a few short formulas, before anything is trained.
// - A budget is spent in two coins: parameters, mostly in dense layers, and multiply-adds, mostly where maps are large.
// - From LeNet-5 to VGG-16 the pieces stayed the same; there are more of them, and small filters on top of each other see as far as large ones, for less.
// - First weights of the wrong size let the numbers vanish or explode in a deep network. A learning rate that is too small or too large keeps any network from learning.
//
// This is the last lesson. The [index](index.ipynb) leads back to any of them.
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. V. Dumoulin and F. Visin, *A guide to convolution arithmetic for deep learning*. A. Araujo, W. Norris and J. Sim, *Computing
// receptive fields of convolutional neural networks*, 2019. Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, *Gradient-based learning applied to document recognition*, 1998. A. Krizhevsky, I. Sutskever and
// G. Hinton, *ImageNet classification with deep convolutional neural networks*, 2012. K. Simonyan and A. Zisserman, *Very deep convolutional networks for large-scale image recognition*, 2014. K. He, X. Zhang, S. Ren and J. Sun,
// *Delving deep into rectifiers*, 2015.
