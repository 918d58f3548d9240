// %% [markdown]
// # Why deep learning
//
// After this lesson you will be able to
//
// - run the cells of a lesson, change them, and use the checks of its exercises,
// - say what a learned rule is, and when a rule written by hand is the better one,
// - work out a class activation map, and say what it shows,
// - measure how alike two pictures are, and search with it,
// - say how long the feature map of a sound is.
//
// **Slides:** *Convolutional Neural Networks (1)*, four slides on *Why Deep Learning?*, and *Success of
// deep learning*. **Time:** 25 minutes, with seven exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. The pictures of her slides are not
// here: in their place you compute small ones of the same kind.

// %% [markdown] slide="title"
// ## How to use these lessons
//
// Grey boxes are **cells** with TypeScript in them. Click into one and press Shift+Enter: it runs, and
// what its last line is worth appears below it. Run them from the top. Change a number and run the cell
// again: nothing can break, and *Kernel, Restart* begins anew.
//
// The lecture is about one kind of network. Here is a small one, from top to bottom. You need not
// understand it yet: each lesson explains a part of it.

// %% slide="title" shows="computed drawn"
import { networkDiagram, traceShapes } from "two-kernels";

const network = traceShapes(
  [28, 28, 1],
  [
    { type: "conv", filterSize: 3, outChannels: 8 },
    { type: "activation", activation: "relu" },
    { type: "pool" },
    { type: "flatten" },
    { type: "dense", units: 10 },
    { type: "activation", activation: "softmax" },
  ],
);

networkDiagram(network.layers, {
  title: "A small network for images of 28 by 28",
  inputShape: [28, 28, 1],
});

// %% [markdown]
// An image goes in at the top as a table of numbers. At the bottom come out ten numbers, one for each
// kind of thing it knows. In between are its **parameters**, numbers that it has learned from
// examples.

// %% exercise="00-pixels" slide="title"
import { check } from "two-kernels";

check("00-pixels", undefined);

// %% [markdown] slide="why-video"
// ## A rule, by hand and learned
//
// The lecture begins with a video, youtube.com/watch?v=EhcpGpFHCrw (these lessons do
// without it and without the internet). Our own beginning is a small task: is a handwritten digit a 4
// or a 9? First with a rule of our own. A 9 is closed at the top and a 4 mostly is open there, so
// there should be more ink at the top of a 9.

// %% slide="why-video" shows="drawn"
import { imageGrid, selectExamples, type LabelledImages } from "two-kernels";
import { loadDigits } from "two-kernels/data";

function foursAndNines(data: LabelledImages, count: number) {
  const places = [...data.labels.keys()].filter((k) => [4, 9].includes(data.labels[k]));
  return selectExamples(data, places.slice(0, count));
}

const digits = await loadDigits();
const known = foursAndNines(digits.train, 400);
const unknown = foursAndNines(digits.test, 392);
const few = Array.from({ length: 12 }, (_, k) => k);

imageGrid(
  few.map((k) => known.images.pick(k, null, null, 0)),
  { columns: 6, titles: few.map((k) => known.labels[k]) },
);

// %% [markdown]
// The 28 rows of an image are numbered from the top. Which rows, and how much ink? We choose, look how
// often it is right on 400 examples, and choose again.

// %% slide="why-video"
function inkBelowTop(data: LabelledImages, k: number): number {
  let ink = 0;
  for (let y = 6; y < 9; y++) {
    for (let x = 0; x < 28; x++) ink += data.images.get(k, y, x, 0);
  }
  return ink;
}

function rightByHand(data: LabelledImages, threshold: number): number {
  const answers = [...data.labels.keys()].map((k) => (inkBelowTop(data, k) > threshold ? 9 : 4));
  return answers.filter((answer, k) => answer === data.labels[k]).length;
}

for (const threshold of [10, 12, 14, 16]) {
  console.log(`more than ${threshold}: ${rightByHand(known, threshold)} of 400 right`);
}

// %% [markdown]
// A **control** makes choosing easier: drag the slider below with the mouse, or click on its knob and press the arrow keys.
// Guess before you move it: if more ink is asked for, which digits are told right more often, and which less?

// %% slide="why-video" shows="computed drawn"
import { barChart } from "two-kernels";
import { interact, slider } from "two-kernels/kernel";

const inks = [...known.labels.keys()].map((k) => inkBelowTop(known, k));

await interact({ ink: slider(0, 40, { value: 10 }) }, ({ ink }) => {
  const right = { 4: 0, 9: 0 };
  for (const [k, amount] of inks.entries()) {
    const answer = amount > ink ? 9 : 4;
    if (answer === known.labels[k]) right[answer]++;
  }
  const names = ["fours told right", "nines told right", "digits in all"];
  const title = `more than ${ink}: ${right[4] + right[9]} of 400 right`;
  return barChart([right[4], right[9], 400], names, { title, xLabel: "digits" });
});

// %% [markdown]
// Now let the examples choose. The rule is a weighted sum of all 784 pixels: a 9 if the sum is positive.
// Where it is wrong, the weights are moved a little, until all 400 are right. Lesson 01 explains how. The
// last line is what counts: 392 digits that neither rule was made with.

// %% slide="why-video"
import { fromData, perceptron, trainPerceptron } from "two-kernels";

const inRows = (data: LabelledImages) => fromData(data.images.data, [data.labels.length, 784]);
const isNine = (data: LabelledImages) => [...data.labels].map((label) => Number(label === 9));

const learned = trainPerceptron(inRows(known), isNine(known), { epochs: 20, seed: 1 });
const answers = perceptron(inRows(unknown), learned.weights, learned.bias);
const right = isNine(unknown).filter((nine, k) => answers.get(k) === nine).length;

console.log(`on the 400 known:   learned ${learned.right}, by hand ${rightByHand(known, 14)}`);
console.log(`on the 392 unknown: learned ${right}, by hand ${rightByHand(unknown, 14)}`);

// %% [markdown]
// The learned rule can be looked at. Red pixels speak for a 9, blue ones for a 4.

// %% slide="why-video" shows="drawn"
import { filterPlot } from "two-kernels";

filterPlot(fromData(learned.weights.data, [28, 28]), { title: "784 learned weights" });

// %% [markdown]
// Nobody wrote these weights. That is machine learning. *Deep* learning stacks such sums in many
// layers: what one layer finds, the next one combines.

// %% [markdown] exercise="00-no-learning" slide="why-video"
// *Write your answer here, in place of this line.*

// %% [markdown] slide="why-medical"
// ## Medicine: where did it look?
//
// The slide shows X-rays of chests. For each, a network names the illness, and colours show *where* in
// the picture the evidence is. A doctor can then look there. Such a picture is a **class activation
// map**. It needs two things of the network: its last **feature maps** $A_k$, each of which says
// where one thing was found, and one weight $w_k$ for each, which says how much that thing speaks for
// the class:
//
// $$
// \text{map}[y, x] = \sum_k w_k \cdot A_k[y, x]
// $$
//
// We try it on a photograph of the back of an eye. What is to be found is the *optic disc*, where the
// nerve leaves the eye: it is bright, and blood vessels come together in it. So two feature maps, made by
// filters that lesson 03 explains: a large one answers to bright patches, and is made ten times as strong
// since its answers are weak; a small one, turned negative, answers to dark lines.

// %% slide="why-medical" shows="computed drawn"
import { crop, filterImage, grey, mexicanHatFilter, pad2d, relu, resize } from "two-kernels";
import { loadPhotograph } from "two-kernels/data";

const photograph = grey(await loadPhotograph("retina"));
const part = crop(photograph, { top: 72, left: 20, height: 112, width: 112 });
const eye = resize(part, [56, 56], { method: "area" });

function find(strength: number, size: number, sigma: number) {
  const filter = mexicanHatFilter(size, sigma);
  const stronger = filter.data.map((weight) => strength * weight);
  const padded = pad2d(eye, (size - 1) / 2, { mode: "edge" });
  return relu(filterImage(padded, fromData(stronger, [size, size])));
}

const bright = find(10, 19, 3);
const lines = find(-1, 5, 0.8);

imageGrid([eye], { titles: ["a part of the back of an eye"] });

// %% [markdown]
// Here are the two maps: bright patches on the left, dark lines on the right. The disc is in both, but so are
// other things.

// %% slide="why-medical" shows="drawn"
import { featureMapPlot } from "two-kernels";

const stacked = fromData(
  Float64Array.from({ length: 56 * 56 * 2 }, (_, i) => [bright, lines][i % 2].data[i >> 1]),
  [56, 56, 2],
);

featureMapPlot(stacked);

// %% [markdown]
// In a real network both filters and weights are learned. Here we choose the weights: bright patches
// count for 2, dark lines for 1. The library adds up the map.

// %% slide="why-medical" shows="computed drawn"
import { classActivationMap, heatOverlay } from "two-kernels";

const evidence = classActivationMap(stacked, [2, 1]);

heatOverlay(eye, evidence, { title: "Evidence for the optic disc" });

// %% [markdown]
// The mean of the map is the **score** of the class, by which the network decides. It is the same whether
// one takes means first and weighs them, as the network does, or weighs first and then takes the mean. That
// is why the map may be called a picture of the decision.

// %% slide="why-medical"
function meanOf({ data }: { data: ArrayLike<number> }): number {
  return Array.from(data).reduce((sum, value) => sum + value, 0) / data.length;
}

console.log("means, then weights:", (2 * meanOf(bright) + 1 * meanOf(lines)).toFixed(6));
console.log("mean of the map:    ", meanOf(evidence).toFixed(6));

// %% exercise="00-cam" slide="why-medical"
check("00-cam", undefined);

// %% [markdown] slide="why-shopping"
// ## Shopping: search with a picture
//
// The slide tells of a shop that finds goods like the one in your photograph. How can pictures be
// compared? Write each as a vector of numbers, its **features**, and take the cosine of the angle between
// two of them:
//
// $$
// \cos(a, b) = \frac{a \cdot b}{|a|\,|b|} = \frac{\sum_i a_i b_i}{\sqrt{\sum_i a_i^2}\,\sqrt{\sum_i b_i^2}}
// $$
//
// It is 1 for the same direction and 0 for a right angle. The lengths do not count, so a darker photograph
// of the same thing is just as alike.

// %% slide="why-shopping"
import { cosineSimilarity } from "two-kernels";

console.log("same direction:", cosineSimilarity([1, 2], [2, 4]).toFixed(3));
console.log("nearly:        ", cosineSimilarity([1, 2], [2, 3]).toFixed(3));
console.log("right angle:   ", cosineSimilarity([1, 0], [0, 3]).toFixed(3));
console.log("opposite:      ", cosineSimilarity([1, 2], [-1, -2]).toFixed(3));

// %% exercise="00-cosine" slide="why-shopping"
check("00-cosine", undefined);

// %% [markdown]
// Our shop has 2,000 pictures of clothes, from Fashion-MNIST. The simplest features are the 784 pixels
// themselves. The first picture of each row is the photograph of a customer; the others are what the
// search finds, nearest first.

// %% slide="why-shopping" shows="computed drawn"
import { nearestNeighbours } from "two-kernels";
import { loadFashion } from "two-kernels/data";

const fashion = await loadFashion();
const shop = selectExamples(
  fashion.train,
  Array.from({ length: 2000 }, (_, k) => k),
);
const goods = fromData(shop.images.data, [2000, 784]);

function search(k: number, count: number): number[] {
  const query = Array.from(fashion.test.images.data.subarray(784 * k, 784 * (k + 1)));
  return nearestNeighbours(goods, query, { count }).map(({ index }) => index);
}

imageGrid(
  [0, 1, 2, 3].flatMap((k) => [
    fashion.test.images.pick(k, null, null, 0),
    ...search(k, 5).map((index) => shop.images.pick(index, null, null, 0)),
  ]),
  { columns: 6, alt: "Four searches: a picture, and the five nearest in the shop" },
);

// %% [markdown]
// The third customer shows a T-shirt and is offered bags: they fill the same part of the picture, and more
// than that its pixels do not say. How good is the search in all? Take 100 customers, and count how often the
// first find is of the same kind. There are ten kinds, so by chance it would be about 10. Then the same
// customers again, but each holds the camera 3 pixels too far to the left.

// %% slide="why-shopping"
const queries = Array.from({ length: 100 }, (_, k) => k);
const isSameKind = (found: number, k: number) => shop.labels[found] === fashion.test.labels[k];
const centred = queries.filter((k) => isSameKind(search(k, 1)[0], k));
const moved = queries.filter((k) => {
  const border = { top: 0, bottom: 0, left: 3, right: 0 };
  const whole = pad2d(fashion.test.images.pick(k, null, null, 0), border);
  const query = Array.from(crop(whole, { top: 0, left: 0, height: 28, width: 28 }).data);
  return isSameKind(nearestNeighbours(goods, query, { count: 1 })[0].index, k);
});

console.log(`centred: ${centred.length} of 100 first finds are of the same kind`);
console.log(`moved:   ${moved.length} of 100`);

// %% [markdown]
// Good for so simple an idea, as long as the pictures are centred and all of one size. Move a shoe by three
// pixels, and its pixels no longer match. We want features that a move changes little. Lesson 09 searches
// with those of a network.

// %% exercise="00-similarity" slide="why-shopping"
check("00-similarity", undefined);

// %% [markdown] slide="faces"
// ## Faces that nobody has
//
// The faces on the slide are not photographs: a network made them up. How can learning from pictures
// lead to new ones? In short: learn what pictures have in common and in which ways they differ, then choose
// new differences at random. The simplest such program is small enough for one cell. It takes 300 ankle
// boots and finds their mean and the 20 directions in which they differ most (lesson 09 has more on
// these *principal components*).

// %% slide="faces"
import { pca } from "two-kernels";

const bootPlaces = [...fashion.train.labels.keys()].filter((k) => fashion.train.labels[k] === 9);
const boots = selectExamples(fashion.train, bootPlaces.slice(0, 300));
const bootRows = fromData(boots.images.data, [300, 784]);
const { mean, axes, variances, shares } = pca(bootRows, 20);
const share = shares.reduce((sum, value) => sum + value, 0);

console.log(
  `20 directions hold ${(100 * share).toFixed(0)} % of all differences between 300 boots`,
);

// %% [markdown]
// A new boot is the mean plus a random step along each direction.

// %% slide="faces" shows="computed drawn"
import { seededRandom } from "two-kernels";

const random = seededRandom(3);

function newBoot() {
  const steps = variances.map((variance) => Math.sqrt(3 * variance) * (2 * random.uniform() - 1));
  const pixels = Float32Array.from(mean.data, (value, i) =>
    steps.reduce((sum, step, k) => sum + step * axes.get(k, i), value),
  );
  return fromData(pixels, [28, 28]);
}

const madeUp = Array.from({ length: 6 }, newBoot);

imageGrid(madeUp, { columns: 6, range: [0, 1], alt: "Six boots that nobody has made" });

// %% [markdown]
// They look like boots, if blurred ones: sums of 20 directions are a poor description. The faces of the
// slide come from a *generative adversarial network*, two deep networks, one of which makes pictures while
// the other learns to tell them from photographs. Are ours new? A search tells: above each boot is the
// one of the 300 that is most like it.

// %% slide="faces" shows="computed drawn"
const nearest = madeUp.map(
  ({ data }) => nearestNeighbours(bootRows, Array.from(data), { count: 1 })[0],
);

imageGrid([...nearest.map(({ index }) => boots.images.pick(index, null, null, 0)), ...madeUp], {
  columns: 6,
  range: [0, 1],
  titles: [
    ...nearest.map(({ distance }) => `cos ${(1 - distance).toFixed(2)}`),
    ...madeUp.map((_, k) => `new ${k + 1}`),
  ],
});

// %% exercise="00-made-up" slide="faces"
check("00-made-up", undefined);

// %% [markdown] slide="why-voice"
// ## Voice: convolution along time
//
// A microphone measures the pressure of the air many thousand times a second. Each measurement is a **sample**,
// and a sound is a long row of them. A filter for sound is a short row. It moves along the sound, by
// **stride** samples at each step, and at each place says how well the sound fits. With $n$ samples, a filter
// of $k$ and stride $s$, the number of places is
//
// $$
// \text{length} = \left\lfloor \frac{n - k}{s} \right\rfloor + 1
// $$
//
// $\lfloor\;\rfloor$ rounds down: a step that would carry the filter over the end is not made. Here is
// half a second of sound, 4,000 samples: a low note, a high one, and the low one again.

// %% slide="why-voice"
import { outputSize } from "two-kernels";

const rate = 8000;
const sound = Float64Array.from({ length: 4000 }, (_, i) => {
  const hertz = i >= 1300 && i < 2700 ? 880 : 440;
  return Math.sin((2 * Math.PI * hertz * i) / rate);
});
const places = outputSize(4000, 200, { stride: 80 });

console.log(`a filter of 200 samples, stride 80: ${places} places`);

// %% [markdown]
// One filter is a piece of the low note, one of the high note. Each answers only where its note is.
// (Since a wave and the filter may be out of step, each note has two filters, a sine and a cosine, and we
// draw the length of both answers together.)

// %% slide="why-voice" shows="computed drawn"
import { conv2d, linePlot } from "two-kernels";

function loudness(hertz: number): number[] {
  const wave = (f: (angle: number) => number) =>
    Array.from({ length: 200 }, (_, i) => f((2 * Math.PI * hertz * i) / rate) / 100);
  const [sine, cosine] = [Math.sin, Math.cos].map((f) =>
    conv2d(fromData(sound, [1, 4000]), [wave(f)], { stride: 80 }),
  );
  return Array.from(sine.data, (value, t) => Math.hypot(value, cosine.data[t]));
}

const times = Array.from({ length: places }, (_, t) => (80 * t) / rate);
const low = { name: "filter for 440 Hz", x: times, y: loudness(440) };
const high = { name: "filter for 880 Hz", x: times, y: loudness(880) };

linePlot([low, high], { xLabel: "seconds", yLabel: "answer", title: "Two filters over a sound" });

// %% [markdown]
// So a sound becomes a picture: one row for each filter, one column for each place. That is what speech
// recognition reads. The same idea with two directions, height and width, is the subject of this
// course.

// %% exercise="00-frames" slide="why-voice"
check("00-frames", undefined);

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("00");

// %% [markdown]
// ## Summary
//
// - A learned rule is one whose numbers were set by examples. It is judged on examples that it has not
//   seen.
// - A class activation map adds up feature maps, each times the weight that a class gives it, and shows
//   where the evidence lies.
// - Pictures are compared through vectors of features, by the cosine of their angle.
// - Pictures can be made up from what many have in common; a search shows whether they are copies.
// - A filter of $k$ moved with stride $s$ over $n$ samples has $\lfloor (n - k) / s \rfloor + 1$ places.
//
// **Next:** [The perceptron and its activations](01-the-perceptron.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. P. Rajpurkar and others, *CheXNet*, 2017, from
// which her X-rays are. B. Zhou and others, *Learning deep features for discriminative localization*, 2016.
// I. Goodfellow and others, *Generative adversarial nets*, 2014. T. Karras, S. Laine and T. Aila, *A style-based
// generator architecture for generative adversarial networks*, 2019, whose faces ThisPersonDoesNotExist.com shows. H. Xiao, K. Rasul and R. Vollgraf,
// *Fashion-MNIST*, 2017 (MIT licence). Photograph of the eye: Mikael Häggström (CC0). The digits: Y. LeCun, C. Cortes and C. Burges, *The MNIST database of
// handwritten digits* (CC BY-SA 3.0).
