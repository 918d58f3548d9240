// %% [markdown]
// # Why convolution
//
// After this lesson you will be able to
//
// - count what a dense layer and a convolution need for the same image, and say where the difference comes from,
// - write a convolution as a dense layer whose weights are shared,
// - tell equivariance from invariance, and measure both,
// - compare how well networks do on images they have not seen.
//
// **Slides:** *Why CNN? What do the convolution filters do?* (two of them). **Time:** 50 minutes, with
// five exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Here each claim of the slides is
// counted or measured. Run each cell with Shift+Enter, from the top.

// %% [markdown] slide="why-big-images"
// ## Images have many pixels
//
// "Images have big pixels!", says the first slide: it means that images are big, and have many. A
// dense layer has a weight for each number it reads, so first count the numbers.

// %% slide="why-big-images"
import { imagePlot, resize } from "two-kernels";
import { loadPhotograph } from "two-kernels/data";

const cat = await loadPhotograph("chelsea");

console.log("shape:", cat.shape, "numbers:", cat.size);

imagePlot(resize(cat, [68, 102], { method: "area" }), {
  title: "A small photograph",
  alt: "A photograph of a cat's face, at two fifths of its size",
});

// %% [markdown] slide="why-big-images"
// That is a thumbnail. Networks for photographs often read 224 by 224 pixels in three colours:
// 150,528 numbers. A **dense** layer of $U$ units has a weight from each number to each unit, and a
// bias for each unit. A **convolution** of $N$ filters has a weight for each number under one
// filter, and a bias for each filter:
//
// $$
// \text{dense} = (H \cdot W \cdot C + 1) \cdot U
// \qquad
// \text{convolution} = (F \cdot F \cdot C + 1) \cdot N
// $$
//
// Height $H$ and width $W$ are in the first formula only.

// %% slide="why-big-images"
import { parameterCount } from "two-kernels";
import type { LayerDescription } from "two-kernels";

const thousandUnits: LayerDescription[] = [{ type: "flatten" }, { type: "dense", units: 1000 }];
const filters64: LayerDescription = { type: "conv", filterSize: 3, outChannels: 64 };

const denseCount = parameterCount([224, 224, 3], thousandUnits);
const convolutionCount = parameterCount([224, 224, 3], filters64);

console.log("dense, 1,000 units:     ", denseCount.toLocaleString("en"));
console.log("convolution, 64 filters:", convolutionCount.toLocaleString("en"));

// %% [markdown]
// And with larger images? Look at the axis on the left before you look at the lines: each step up
// is ten times as much.

// %% slide="why-big-images" shows="drawn"
import { linePlot } from "two-kernels";

const sides = [28, 56, 112, 224, 448, 896];
const counts = (layers: LayerDescription | LayerDescription[]) =>
  sides.map((side) => parameterCount([side, side, 3], layers));

linePlot(
  [
    { name: "dense, 1,000 units", x: sides, y: counts(thousandUnits) },
    { name: "64 filters 3×3", x: sides, y: counts(filters64) },
  ],
  {
    title: "Parameters of one layer",
    xLabel: "side of the image, pixels",
    yLabel: "parameters",
    logX: true,
    logY: true,
  },
);

// %% [markdown]
// Twice the side, four times the weights, for the dense layer. The convolution does not notice.

// %% exercise="06-pixels" slide="why-big-images"
import { check } from "two-kernels";

check("06-pixels", undefined);

// %% [markdown] slide="why-big-images"
// What *does* the convolution notice? Guess which costs more, twice as many filters or filters of twice the side; then
// move the sliders, and read the title.

// %% slide="why-big-images" shows="computed drawn"
import { interact, slider } from "two-kernels/kernel";

await interact(
  { filters: slider(8, 256, { step: 8, value: 64 }), side: slider(1, 12, { value: 3 }) },
  ({ filters, side }) => {
    const layer = { type: "conv", filterSize: side, outChannels: filters } as const;
    const count = parameterCount([224, 224, 3], layer).toLocaleString("en");
    return linePlot(
      [
        { name: "dense, 1,000 units", x: sides, y: counts(thousandUnits) },
        { name: `${filters} filters ${side}×${side}`, x: sides, y: counts(layer) },
      ],
      {
        ...{ title: `${filters} filters of ${side} by ${side}: ${count} parameters` },
        ...{ xLabel: "side of the image, pixels", yLabel: "parameters", logX: true, logY: true },
      },
    );
  },
);

// %% [markdown] slide="why-sharing"
// ## Weight sharing
//
// A convolution *is* a dense layer: each of its sums weighs the pixels and adds. Only, most of the
// weights are zero, because a filter sees a small window, and the others are the same numbers at each
// position. That is **weight sharing**.
//
// To see it, take an image of 4 by 4 and ask what each pixel alone does: an image that is zero except
// for one 1 gives, at each position, the weight between that pixel and that position.

// %% slide="why-sharing"
import { conv2d } from "two-kernels";

const filter = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
const four = [0, 1, 2, 3];
const onlyPixel = (row: number, column: number) =>
  four.map((y) => four.map((x) => (y === row && x === column ? 1 : 0)));

const weights = four.flatMap((row) =>
  four.map((column) => Array.from(conv2d(onlyPixel(row, column), filter).data)),
);

console.log(weights.length, "pixels by", weights[0].length, "positions");

// %% slide="why-sharing" shows="drawn"
import { filterPlot } from "two-kernels";

filterPlot(
  [0, 1, 2, 3].map((position) => weights.map((row) => row[position])),
  { title: "One row for each position, one column for each pixel" },
);

// %% [markdown]
// Each row holds the same nine numbers, moved along. A dense layer from 16 pixels to 4 units would be
// free to have 64 different ones. Is it really the same layer? Give both an image.

// %% slide="why-sharing"
import { dense } from "two-kernels";

const small = [
  [1, 0, 2, 0],
  [0, 1, 0, 3],
  [4, 0, 1, 0],
  [0, 2, 0, 1],
];

console.log("convolution:", Array.from(conv2d(small, filter).data));
console.log("dense layer:", Array.from(dense(small.flat(), weights).data));

// %% exercise="06-matrix" slide="why-sharing"
check("06-matrix", undefined);

// %% [markdown]
// ## What sharing saves
//
// AlexNet, which won the ImageNet contest in 2012, starts with 96 filters of 11 by 11 that move 4
// pixels a step over images of 227 by 227 in three colours. If each of its 55 by 55 positions had
// filters of its own, and a bias for each, this layer alone would have over a hundred million
// parameters.

// %% slide="why-sharing"
const first = { type: "conv", filterSize: 11, outChannels: 96, stride: 4 } as const;
const alexnet: [string, LayerDescription][] = [
  ["own filters, own biases:  ", { ...first, unshared: true, bias: "perPosition" }],
  ["own filters, shared bias: ", { ...first, unshared: true }],
  ["shared filters and biases:", first],
];

for (const [name, layer] of alexnet) {
  console.log(name, parameterCount([227, 227, 3], layer).toLocaleString("en").padStart(11));
}

// %% exercise="06-unshared" slide="why-sharing"
check("06-unshared", undefined);

// %% [markdown] slide="why-sharing"
// ## Computational efficiency
//
// How much work is it? Count **multiply-adds**: a multiplication and the addition that belongs to it.
// A dense layer does one for each weight. A convolution does $F \cdot F \cdot C$ for each number of
// each feature map. Take the first layer of the digits' network, 28 by 28 to 8 maps of 26 by 26, and
// a dense layer that hands on as many numbers.

// %% slide="why-sharing"
import { multiplyAdds } from "two-kernels";

const eightFilters = { type: "conv", filterSize: 3, outChannels: 8 } as const;
const asManyUnits: LayerDescription[] = [
  { type: "flatten" },
  { type: "dense", units: 26 * 26 * 8 },
];
const work = {
  "dense:                 ": multiplyAdds([28, 28, 1], asManyUnits),
  "convolution, unshared: ": multiplyAdds([28, 28, 1], { ...eightFilters, unshared: true }),
  "convolution:           ": multiplyAdds([28, 28, 1], eightFilters),
};
const least = Math.min(...Object.values(work));

for (const [name, count] of Object.entries(work)) {
  const times = (count / least).toFixed(1).padStart(5);
  console.log(name, count.toLocaleString("en").padStart(9), times, "times the least");
}

// %% [markdown]
// The dense layer does 87 times the convolution's work. Look at the middle line: without sharing the
// convolution would have just as little. It is the small window that saves work; sharing saves parameters. Parameters have to be
// stored and, above all, learned.

// %% [markdown] slide="why-sharing"
// ## Learning filters, and the test to come
//
// Filters are **learned**: training sets their weights. We train three networks on the digits, and
// keep them for the rest of the lesson. One is the CNN of the next lesson. One is a dense network that
// has about as many parameters, one a dense network that is large enough to learn the digits well. To see
// what a shortage of examples does, each learns from 500, from 2,000 and from 8,000 digits, ten times through.

// %% slide="why-sharing"
import { buildDenseNetwork, buildDigitsCnn } from "two-kernels";
import { tf } from "two-kernels/node";

const builders = {
  CNN: () => buildDigitsCnn(tf, { seed: 1 }),
  "dense, 7 units": () => buildDenseNetwork(tf, { seed: 1, hiddenUnits: [7] }),
  "dense, 128 units": () => buildDenseNetwork(tf, { seed: 1, hiddenUnits: [128] }),
};

for (const [name, build] of Object.entries(builders)) {
  console.log(
    name.padEnd(24),
    build().countParams().toLocaleString("en").padStart(8),
    "parameters",
  );
}

// %% slide="why-sharing"
import { evaluate, fit, selectExamples } from "two-kernels";
import type { LayersModel } from "two-kernels";
import { loadDigits } from "two-kernels/data";
import { display } from "two-kernels/kernel";

const digits = await loadDigits();
const sizes = [500, 2000, 8000];
const trained: { name: string; size: number; model: LayersModel; own: number; fresh: number }[] =
  [];
const line = display("Training starts");

for (const size of sizes) {
  const some = selectExamples(digits.train, [...Array(size).keys()]);
  const batchSize = size < 2000 ? 32 : 128;
  for (const [name, build] of Object.entries(builders)) {
    line.update(`${name}, ${size} digits`);
    const model = build();
    await fit(tf, model, some, { epochs: 10, batchSize, seed: 1 });
    const own = evaluate(tf, model, some).accuracy;
    const fresh = evaluate(tf, model, digits.test).accuracy;
    trained.push({ name, size, model, own, fresh });
  }
}
line.update(`${trained.length} networks trained`);

// %% [markdown]
// The eight filters of the CNN's first layer began as random numbers. These are what they were, and
// what 8,000 digits have made of them.

// %% slide="why-sharing" shows="drawn"
import { filterGrid, firstLayerFilters } from "two-kernels";

const untrained = firstLayerFilters(builders.CNN());

filterGrid(untrained, { title: "Before training: random", columns: 4 });

// %% slide="why-sharing" shows="drawn"
const cnn = trained.find(({ name, size }) => name === "CNN" && size === 8000)!.model;

filterGrid(firstLayerFilters(cnn), { title: "Learned from 8,000 digits", columns: 4 });

// %% [markdown]
// Where a red side faces a blue one, the filter answers to an edge between ink and paper. Counted row by
// row, in our run the second and the third look for upright edges, the sixth for a level one. The fifth is
// nearly all red, and answers to ink wherever it is. Not every filter has such a name. And compare with the
// random ones: how far has each moved from its beginning, in shares of its own length?

// %% slide="why-sharing"
const learned = firstLayerFilters(cnn);

for (const n of [0, 1, 2, 3, 4, 5, 6, 7]) {
  let [moved, length] = [0, 0];
  for (const u of [0, 1, 2]) {
    for (const v of [0, 1, 2]) {
      const before = untrained.get(u, v, 0, n);
      moved = Math.hypot(moved, learned.get(u, v, 0, n) - before);
      length = Math.hypot(length, before);
    }
  }
  console.log(`filter ${n + 1} moved by ${(moved / length).toFixed(2)}`);
}

// %% [markdown]
// None is what it was, and some have turned far more than others. Nobody told them what to look for: the
// derivatives of the loss did.

// %% [markdown] slide="why-sharing"
// ## Translational invariance, or rather equivariance
//
// The slides say **translational invariance**: it should not matter where in the image a thing is.
// Two words are needed to say what a network does when the image is shifted:
//
// - a layer is **invariant** if its output stays the same: $f(\text{shift}(x)) = f(x)$;
// - it is **equivariant** if its output shifts along: $f(\text{shift}(x)) = \text{shift}(f(x))$.
//
// Which of them is a convolution? Shift a digit, and look at one feature map.

// %% slide="why-sharing" shows="drawn"
import { imageGrid, shift, toNested } from "two-kernels";

const digit = toNested(digits.test.images.pick(3, null, null, 0));
const edges = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];
const shifted = shift(digit, { right: 4 });
const titles = ["digit", "shifted by 4"];

imageGrid([digit, shifted], { titles });

// %% slide="why-sharing" shows="computed drawn"
const before = conv2d(digit, edges);
const after = conv2d(shifted, edges);

imageGrid([before, after, shift(before, { right: 4 })], {
  titles: ["map of digit", "map of shifted", "map, then shifted"],
});

// %% [markdown] slide="why-sharing"
// Shift it further. From which shift on do the two maps on the right differ, and where? Guess before you look.

// %% slide="why-sharing" shows="computed drawn"
await interact({ right: slider(0, 16, { value: 4 }) }, ({ right }) =>
  imageGrid([before, conv2d(shift(digit, { right }), edges), shift(before, { right })], {
    titles: ["map of digit", `moved by ${right}, then map`, `map, then moved by ${right}`],
  }),
);

// %% [markdown]
// The map of the shifted digit is the shifted map: a convolution is **equivariant**. It has to be,
// since it does the same at every position. `equivariance` measures it in the trained network, layer
// by layer. The first column says by how many cells the output should move. The next two are errors,
// relative to the output's size: how far it is from having moved **along**, and from having stayed the
// **same**. 0 means exactly. The border is left out, where pixels come in or get lost.

// %% slide="why-sharing"
import { equivariance } from "two-kernels";

console.log("layer".padEnd(12), "moves   along    same");
for (const right of [1, 2, 4]) {
  console.log(`image shifted by ${right}`);
  for (const row of equivariance(tf, cnn, digits.test.images.hi(200), { right })) {
    const moves = String(row.moves?.[1] ?? "-").padStart(5);
    const along = (row.equivarianceError?.toFixed(2) ?? "-").padStart(7);
    const same = row.invarianceError.toFixed(2).padStart(7);
    console.log(`  ${row.layer}`.padEnd(12), moves, along, same);
  }
}

// %% [markdown]
// The first convolution moves along exactly, always. The pooling after it moves 2 pixels a step, so it
// moves along exactly if the shift is a multiple of 2, and the second pooling if it is a multiple
// of 4. No layer is invariant. The maps of the pooling layers change less than those of the
// convolutions before them, though: pooling makes a network *a little* invariant. The probabilities
// at the end change least for a small shift; for 4 pixels they change as much as the maps that they
// come from.

// %% exercise="06-exact" slide="why-sharing"
check("06-exact", undefined);

// %% [markdown]
// What does this do for the answers? All networks learned from digits in the middle of the image.
// `robustness` moves the test digits to the right and asks again.

// %% slide="why-sharing" shows="computed drawn"
import { robustness } from "two-kernels";

const largest = trained.filter(({ size }) => size === 8000);
const shiftCurves = largest.map(({ name, model }) => {
  const { shifts } = robustness(tf, model, digits.test, { seed: 1, noise: [] });
  return { name, y: shifts.map(({ accuracy }) => 100 * accuracy) };
});

linePlot(shiftCurves, {
  title: "Test digits moved to the right",
  xLabel: "pixels",
  yLabel: "told right, %",
});

// %% [markdown]
// The CNN stands a shift of 2 pixels far better than both dense networks, and it is not invariant:
// at 4 pixels half of the digits are lost. Its last layer is dense, and knows where on the map a
// feature lies. Convolution and pooling help. Training on shifted digits too would be the next thing to
// try.

// %% [markdown] slide="why-sharing"
// ## Robust: less overfit
//
// A network **overfits** when it does well on what it learned from and worse on what it did not. The
// **gap** between both accuracies tells how much.

// %% slide="why-sharing"
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

console.log("network".padEnd(24), "digits", " learned", "    new", "     gap");
for (const { name, size, own, fresh } of trained) {
  const columns = [own, fresh, own - fresh].map(percent).join("");
  console.log(name.padEnd(24), String(size).padStart(6), columns);
}

// %% slide="why-sharing" shows="drawn"
const accuracyCurves = Object.keys(builders).map((name) => {
  const own = trained.filter((network) => network.name === name);
  return { name, x: sizes, y: own.map(({ fresh }) => 100 * fresh) };
});

linePlot(accuracyCurves, {
  title: "New digits, by how many were learned from",
  xLabel: "digits to learn from",
  yLabel: "told right, %",
  logX: true,
});

// %% [markdown]
// Compare the two networks that learn nearly all of their own digits: in our run the CNN's gap is about
// six tenths of the large dense network's, at each size, with a twentieth of the parameters. That is
// what the slide says. Now compare the two of the same size: the small dense network has the smallest
// gap of all, because it does not learn even its own digits well; a small gap alone is no merit. From
// 500 digits the CNN learns to tell more new ones than that network does from 8,000.
//
// All this is one run, and one random beginning, seed 1. Is it luck? Train the two again on 500 digits,
// from three others.

// %% slide="why-sharing"
const scarce = selectExamples(digits.train, [...Array(500).keys()]);
const rivals = { CNN: buildDigitsCnn, "dense, 128 units": buildDenseNetwork };

for (const [name, build] of Object.entries(rivals)) {
  const seedOne = trained.find((network) => network.name === name && network.size === 500)!;
  const gaps = [percent(seedOne.own - seedOne.fresh)];
  for (const seed of [2, 3, 4]) {
    const model = build(tf, { seed });
    await fit(tf, model, scarce, { epochs: 10, batchSize: 32, seed });
    const gap = evaluate(tf, model, scarce).accuracy - evaluate(tf, model, digits.test).accuracy;
    gaps.push(percent(gap));
  }
  console.log(name.padEnd(24), "gaps:", ...gaps);
}

// %% [markdown]
// From seed to seed a gap changes by one point or so; between the networks it differs by five or more.

// %% [markdown] exercise="06-fair"
// *Write your answer here, in place of this line.*

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("06");

// %% [markdown]
// ## Summary
//
// - A dense layer's parameters grow with the image, a convolution's do not.
// - A convolution is a dense layer with most weights zero (small windows: less work) and the others
//   shared (fewer parameters to learn).
// - A convolution is equivariant, exactly; after pooling only for shifts that fit the stride. A CNN is
//   not invariant, but stands small shifts better than a dense network.
// - On our digits the CNN overfits less than a dense network that learns as well.
//
// **Next:** [A typical CNN](07-a-typical-cnn.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. I. Goodfellow, Y. Bengio and A.
// Courville, *Deep Learning*, section 9.2. A. Krizhevsky, I. Sutskever and G. Hinton, *ImageNet
// classification with deep convolutional neural networks*, 2012. The count of unshared weights
// follows Stanford's CS231n notes. The digits: Y. LeCun, C. Cortes and C. Burges, *The MNIST
// database of handwritten digits* (CC BY-SA 3.0). The photograph: Stefan van der Walt (CC0),
// from scikit-image.
