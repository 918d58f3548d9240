// %% [markdown]
// # What the layers see
//
// After this lesson you will be able to
//
// - work out which pixels one number of a deep layer sees,
// - look at feature maps and filters, and say which can be looked at as images,
// - ask a trained network which part of an image it needs, and what it looks for,
// - search images by what a network makes of them.
//
// **Slides:** the three with the heading *What do the multiple convolution layers do?* **Time:** 70 minutes, with
// nine exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from the top.

// %% [markdown] slide="layers-question"
// ## A network to look into
//
// We take the network of the lesson before last and train it again: the seed makes it the same one, and it takes
// a few seconds. Three epochs are enough here.

// %% slide="layers-question"
import { buildDigitsCnn, evaluate, fit, lossCurve } from "two-kernels";
import { display } from "two-kernels/kernel";
import { loadDigits } from "two-kernels/data";
import { tf } from "two-kernels/node";

const { train, test } = await loadDigits();
const model = buildDigitsCnn(tf, { seed: 1 });
const curve = display("Training starts");

await fit(tf, model, train, {
  epochs: 3,
  batchSize: 128,
  seed: 1,
  onProgress: (progress) => {
    curve.update(lossCurve(progress.history, { title: progress.summary }));
  },
});

const { accuracy, predictions, errors } = evaluate(tf, model, test);
console.log(`right on ${(100 * accuracy).toFixed(1)} % of ${test.labels.length} digits`);

// %% [markdown] slide="layers-question"
// ## How far a layer sees
//
// A number of the first map sees the 3 by 3 pixels under its filter. A number of the second map sees a window of the
// first map, and through it more pixels. The pixels that can change it at all are its **receptive field**. Going up the layers, with
// windows of $k$ and strides $s$:
//
// $$
// \text{size} \leftarrow \text{size} + (k - 1) \cdot \text{apart} \qquad \text{apart} \leftarrow \text{apart} \cdot s
// $$
//
// Both start at 1. *apart* is how far apart in the image two neighbours of the map lie; below it is called the
// stride so far.
//
// An example, step by step: a filter of 5 by 5, one of 3 by 3 with stride 2, and another of 5 by 5.

// %% slide="layers-question"
import { explainReceptiveField } from "two-kernels";

const conv = (filterSize: number, stride = 1) =>
  ({ type: "conv", filterSize, stride, outChannels: 8 }) as const;

explainReceptiveField([conv(5), conv(3, 2), conv(5)]);

// %% exercise="09-three" slide="layers-question"
import { check } from "two-kernels";

check("09-three", undefined);

// %% exercise="09-pooled" slide="layers-question"
check("09-pooled", undefined);

// %% [markdown]
// The library's answers, and those for our own network, layer by layer:

// %% slide="layers-question"
import { receptiveField } from "two-kernels";

const pool = { type: "pool" } as const;
const stack = [conv(3), pool, conv(3), pool];

console.log("three convolutions 3x3:", receptiveField([conv(3), conv(3), conv(3)]).size);
for (let count = 1; count <= stack.length; count++) {
  const { size, stride } = receptiveField(stack.slice(0, count));
  console.log(`our network up to layer ${count}: ${size} a side, neighbours ${stride} apart`);
}

// %% [markdown]
// On a digit: the bright box is all that a cell in the middle of each map sees. What is outside is dimmed.

// %% slide="layers-question" shows="drawn"
import { imageGrid, receptiveFieldOf } from "two-kernels";
import type { NumericArray } from "two-kernels";

const chosen = 4;
const digit: NumericArray = test.images.pick(chosen, null, null, 0);
const middle = { conv1: 13, pool1: 6, conv2: 5, pool2: 2 };
const fields = Object.entries(middle).map(([layer, cell]) => ({
  layer,
  ...receptiveFieldOf(model, layer, cell, cell),
}));
const seen = fields.map(({ rows, columns }) => {
  return Array.from({ length: 28 }, (_, y) =>
    Array.from({ length: 28 }, (_, x) => {
      const inside = y >= rows[0] && y <= rows[1] && x >= columns[0] && x <= columns[1];
      return inside ? 0.35 + 0.65 * digit.get(y, x) : 0.2 * digit.get(y, x);
    }),
  );
});

imageGrid(seen, {
  titles: fields.map(({ layer, rows }) => `${layer}: ${rows[1] - rows[0] + 1} a side`),
  alt: "A digit four times, with the square that a cell sees: 3, 4, 8 and 10 pixels a side.",
});

// %% exercise="09-cell" slide="layers-question"
check("09-cell", undefined);

// %% [markdown] slide="layers-question"
// Now look: go over the maps with the mouse, or choose a cell with the arrow keys, and its square moves over the digit. At
// the rim of the later maps it is as large as in the middle, for the network pads nothing.

// %% slide="layers-question" shows="drawn"
import { featureMaps, receptiveFieldPlot } from "two-kernels";

receptiveFieldPlot(
  digit,
  Object.keys(middle).map((name, i) => {
    return { layer: stack[i], map: featureMaps(tf, model, digit, name).pick(null, null, 0) };
  }),
  { title: "What a cell of each layer sees" },
);

// %% exercise="09-field" slide="layers-question"
check("09-field", undefined);

// %% exercise="09-stacks" slide="layers-question"
check("09-stacks", undefined);

// %% [markdown] slide="layers-pieces"
// ## Pieces of shapes
//
// The slide says that shapes are made of small curves, lines and blobs of colour. The pictures that one sees of the first layer of a
// large network show such pieces. We have no large network here, and will not pass anything off as one. But nobody has to tell a
// program that photographs are made of such pieces: it can find them by itself. Cut many patches of 8 by 8 out of photographs, and gather
// them around 48 typical ones (**k-means**). No network, no labels:

// %% slide="layers-pieces"
import { patchKMeans } from "two-kernels";
import { loadPhotographs } from "two-kernels/data";

const photographs = await loadPhotographs();
const scenes = photographs.filter(({ name }) => name !== "hubble").map(({ image }) => image);
const learned = await patchKMeans(scenes, { seed: 1, count: 48, patches: 6000 });

learned.filters.shape;

// %% [markdown]
// To make the faint ones visible too, each is drawn at its own full strength.

// %% slide="layers-pieces" shows="drawn"
import { filterGrid, fromData } from "two-kernels";

const { data, shape } = learned.filters;
const size = 8 * 8 * 3;
const largest = Array.from({ length: 48 }, (_, k) =>
  Math.max(...data.subarray(k * size, (k + 1) * size).map(Math.abs)),
);
const strong = data.map((value, i) => value / largest[Math.floor(i / size)]);

filterGrid(fromData(strong, shape), {
  countFirst: true,
  columns: 8,
  title: "Learned by k-means from patches of six photographs, not by a network",
});

// %% [markdown] slide="layers-pieces"
// And these are the eight filters of **our** network, learned from digits. They are 3 by 3 and grey, so they are humbler: red
// weights want ink, blue ones want paper.

// %% slide="layers-pieces" shows="drawn"
import { firstLayerFilters } from "two-kernels";

filterGrid(firstLayerFilters(model), { columns: 4, title: "First layer of our network" });

// %% [markdown]
// What does a filter of the **second** layer look for? Search 500 digits for the places where it answers most, and cut
// out what it sees there, 8 by 8 pixels. Each row is one filter, its strongest place first.

// %% slide="layers-pieces" shows="drawn"
import { strongestPatches } from "two-kernels";

const patches = strongestPatches(tf, model, test.images.hi(500), {
  layer: "conv2",
  count: 8,
}).slice(0, 6);

imageGrid(
  patches.flatMap((channel) => channel.map(({ patch }) => patch)),
  {
    columns: 8,
    alt:
      "Six rows of eight patches, each row exciting one filter of the second layer: " +
      "corners, level edges, slanting strokes, strokes at one side, hollows, bends.",
  },
);

// %% exercise="09-deeper" slide="layers-pieces"
check("09-deeper", undefined);

// %% [markdown] slide="layers-seen"
// ## Feature maps
//
// The maps of one digit, layer by layer. Each row has its own scale. Further down there are more maps, and smaller ones: less
// *where*, more *what*.

// %% slide="layers-seen" shows="computed drawn"
import { featureMapPlot } from "two-kernels";

const firstMaps = ["conv1", "pool1"].map((name) => ({
  name,
  maps: featureMaps(tf, model, digit, name),
}));

featureMapPlot(firstMaps);

// %% slide="layers-seen" shows="computed drawn"
featureMapPlot(featureMaps(tf, model, digit, "conv2"), { title: "conv2: 16 maps of 11 by 11" });

// %% [markdown] slide="layers-seen"
// ## What would excite it most?
//
// Turn training around: leave the weights as they are, start from grey noise, and change the **image** along the gradient until a class's
// score is as large as we can get it. Nobody wrote what comes out. It shows what adds to the score, and what the network does not care
// about.

// %% slide="layers-seen"
import { activationMaximisation } from "two-kernels";

const classes = [0, 1, 2, 3, 4];
const made = [];
for (const label of classes) {
  made.push(await activationMaximisation(tf, model, { label }, { seed: 1, steps: 60 }));
}

for (const [label, { history, activation }] of made.entries()) {
  console.log(`score of ${label}: ${history[0].toFixed(1)} -> ${activation.toFixed(1)}`);
}

// %% slide="layers-seen" shows="drawn"
imageGrid(
  made.map(({ image }) => image),
  {
    columns: 5,
    titles: made.map((_, label) => label),
    alt:
      "Images made to excite the classes 0 to 4: strokes in the shape of the digit, " +
      "amid specks that nobody would draw.",
  },
);

// %% [markdown]
// One can guess the digits. And how sure is the network of them, compared with digits that people wrote?

// %% slide="layers-seen"
import { predictProbabilities } from "two-kernels";

const written = predictProbabilities(tf, model, test.images);

for (const [label, { image }] of made.entries()) {
  const one = fromData(image.data, [1, 28, 28, 1]);
  const sure = predictProbabilities(tf, model, one).get(0, label);
  const places = [...test.labels.keys()].filter((k) => test.labels[k] === label);
  const mean = places.reduce((sum, k) => sum + written.get(k, label), 0) / places.length;
  console.log(`${label}: made ${sure.toFixed(4)}, written ${mean.toFixed(4)} on average`);
}

// %% [markdown]
// It is as sure of what nobody wrote as of real digits, or surer: its probability does not say *this is a digit*.

// %% [markdown] slide="layers-seen"
// ## Which part does it need?
//
// Cover a part of the digit with paper and see how far the probability of its class falls. Where it falls much, the network
// needed what was there.

// %% slide="layers-seen" shows="computed drawn"
import { heatOverlay, occlusionMap } from "two-kernels";

const covered = occlusionMap(tf, model, digit, { patchSize: 7 });

console.log(`class ${covered.label}, probability ${covered.probability.toFixed(3)}`);

heatOverlay(digit, covered.onImage, { title: "Occlusion", unit: "drop of the probability" });

// %% exercise="09-occlusion" slide="layers-seen"
check("09-occlusion", undefined);

// %% [markdown] slide="layers-seen"
// Is the answer a matter of the paper's size? Guess what a small one shows, and a large one; then move the slider.

// %% slide="layers-seen" shows="computed drawn"
import { interact, slider } from "two-kernels/kernel";

await interact({ paper: slider(3, 15, { step: 4, value: 7 }) }, ({ paper }) =>
  heatOverlay(digit, occlusionMap(tf, model, digit, { patchSize: paper }).onImage, {
    title: `Covered by ${paper} by ${paper}`,
    unit: "drop of the probability",
  }),
);

// %% [markdown] slide="layers-seen"
// ## Which pixels would change its mind?
//
// Two cheaper questions use the gradient. **Saliency**: by how much does the score change if a pixel does, $|\partial \text{score} / \partial
// \text{pixel}|$? **Grad-CAM** asks it of the last feature maps: at each place, how much do the maps there add to the score?

// %% slide="layers-seen" shows="computed drawn"
import { saliency } from "two-kernels";

heatOverlay(digit, saliency(tf, model, digit, { samples: 25, seed: 1 }), {
  title: "Saliency",
  unit: "change of the score",
});

// %% slide="layers-seen" shows="computed drawn"
import { gradCam } from "two-kernels";

const evidence = gradCam(tf, model, digit, { weighting: "place" });

heatOverlay(digit, evidence.onImage, { title: `Grad-CAM: evidence for ${evidence.label}` });

// %% [markdown]
// Saliency is speckled, for each pixel is asked alone. Grad-CAM is blurred: the last maps are coarse, and are stretched over the image. (Our
// network flattens its maps, so each place has weights of its own; `weighting: "place"` takes them into account.) Some of the evidence lies
// where there is no ink: that a place is empty can speak for a digit, too.
//
// Occlusion again, of a digit that the network gets wrong.

// %% slide="layers-seen" shows="drawn"
const wrong = errors[0];
const mistaken: NumericArray = test.images.pick(wrong, null, null, 0);

console.log(`a ${test.labels[wrong]}, taken for a ${predictions[wrong]}`);

heatOverlay(mistaken, occlusionMap(tf, model, mistaken, { patchSize: 7 }).onImage, {
  title: `Why a ${predictions[wrong]}?`,
  unit: "drop of the probability",
});

// %% [markdown]
// Where it is red, covering makes the wrong answer less probable: that is what misled the network. Where it is blue, covering makes it
// surer still.

// %% [markdown] slide="layers-seen"
// ## Visual search
//
// Before its last layer the network has turned an image into 400 numbers, its **features**. Images that it finds alike have features
// that point the same way. So search by them: this is how a shop finds shoes like those on a photograph.

// %% slide="layers-seen" shows="computed drawn"
import { features, nearestNeighbours } from "two-kernels";

const collection = features(tf, model, train.images.hi(2000));
const queries = features(tf, model, test.images.hi(100));
const asked = [4, 5, 1];
const found = asked.map((k) => nearestNeighbours(collection, queries.pick(k, null), { count: 7 }));
const pictures: NumericArray[] = asked.flatMap((k, row) => [
  test.images.pick(k, null, null, 0),
  ...found[row].map(({ index }) => train.images.pick(index, null, null, 0)),
]);

imageGrid(pictures, {
  columns: 8,
  titles: found.flatMap((row) => [
    "query",
    ...row.map(({ distance }) => (1 - distance).toFixed(3)),
  ]),
  alt: "Three rows: a digit, and the seven that the network finds most alike, with their cosines.",
});

// %% [markdown]
// Is it better than comparing the pixels themselves? Take 100 digits, five neighbours each, and count how many show the same digit.

// %% slide="layers-seen"
const pixelsOf = (images: typeof train.images, count: number) =>
  fromData(Float32Array.from(images.data.subarray(0, count * 784)), [count, 784]);
const spaces = {
  features: { points: collection, asked: queries },
  pixels: { points: pixelsOf(train.images, 2000), asked: pixelsOf(test.images, 100) },
};

for (const [name, { points, asked }] of Object.entries(spaces)) {
  let same = 0;
  for (let k = 0; k < 100; k++) {
    const near = nearestNeighbours(points, asked.pick(k, null), { count: 5 });
    same += near.filter(({ index }) => train.labels[index] === test.labels[k]).length;
  }
  console.log(`${name.padEnd(8)} ${same} of 500 neighbours show the same digit`);
}

// %% [markdown]
// The features do a little better. Look at the second row, though: an open 4 and a 9 lie close together for the network too.

// %% exercise="09-search" slide="layers-seen"
check("09-search", undefined);

// %% [markdown] exercise="09-trust"
// *Write your answer here, in place of this line.*

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("09");

// %% [markdown]
// ## Summary
//
// - The receptive field grows with each window, and faster after each stride.
// - First-layer filters can be looked at; of deeper ones one looks at what excites them.
// - An image can be made to excite a class; occlusion, saliency and Grad-CAM show what the network needs of an image. None shows that it
//   is right.
// - Features before the last layer make a search by likeness.
//
// **Next:** [A dimension exam, and what comes next](10-capstone.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. M. Zeiler and R. Fergus, *Visualizing and understanding convolutional networks*,
// 2014. D. Erhan and others, *Visualizing higher-layer features of a deep network*, 2009. K. Simonyan, A. Vedaldi and A. Zisserman, *Deep
// inside convolutional networks*, 2014, and D. Smilkov and others, *SmoothGrad*, 2017, for saliency. R. Selvaraju and others, *Grad-CAM*, 2017.
// A. Araujo, W. Norris and J. Sim, *Computing receptive fields of convolutional neural networks*, 2019. A. Coates and A. Ng, *Learning feature
// representations with k-means*, 2012. The digits: Y. LeCun, C. Cortes and C. Burges, *The MNIST database of handwritten digits* (CC BY-SA
// 3.0). The photographs are credited in the package's CREDITS.md.
