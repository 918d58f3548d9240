// %% [markdown]
// # Pooling and stride
//
// After this lesson you will be able to
//
// - pool a map by hand, by the largest and by the mean,
// - work out sizes with strides, with rounding down and up, and with padding "same",
// - say where the gradient goes in max pooling, also where windows overlap,
// - measure how much pooling cares about a shift, and what each way to shrink costs.
//
// **Slides:** *What is a Pooling layer?*, *Max pooling operation example*, *Another way to shrink the
// spatial dimension*. **Time:** 50 minutes, with ten exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from
// the top.

// %% [markdown] slide="pooling"
// ## Fewer numbers
//
// A feature map says how much each place of an image looks like a filter. Its neighbours often say
// nearly the same, so a network can do with fewer. A **pooling** layer lays a window on the map,
// mostly 2 by 2, keeps one number of it, and moves on by the window's size. Each channel is pooled by
// itself. The slide likens it to **sub-sampling**, which keeps every other pixel and drops the rest; pooling
// looks at them all first. **Max pooling** keeps the largest number, **average pooling** the mean:
//
// $$
// \text{max}[y, x] = \max_{i, j}\, \text{map}[y s + i,\, x s + j] \qquad
// \text{average}[y, x] = \frac{1}{k^2} \sum_{i, j} \text{map}[y s + i,\, x s + j]
// $$
//
// Here $k$ is the window's size (`poolSize`) and $s$ its stride.

// %% slide="pooling"
import { avgPool2d, maxPool2d } from "two-kernels";

const map = [
  [1, 1, 2, 4],
  [5, 6, 7, 8],
  [3, 2, 1, 0],
  [1, 2, 3, 4],
];

console.log("largest:", maxPool2d(map));
console.log("mean:   ", avgPool2d(map));

// %% [markdown]
// The slide says that pooling divides each side by $N$, with $N = 2$ for a window of 2 by 2. It is the
// **stride** that divides; the window is as large as the stride unless one says otherwise. And since
// both sides are divided, only one number of $N^2$ is left. The slide's windows are powers of 2, the
// usual choice and no rule: AlexNet pools with 3 by 3 at stride 2, so that its windows overlap.

// %% slide="pooling"
import { poolShape } from "two-kernels";

const settings = [
  { poolSize: 2, stride: 2 },
  { poolSize: 4, stride: 4 },
  { poolSize: 3, stride: 2 },
];
for (const { poolSize, stride } of settings) {
  const shape = poolShape([55, 55, 96], { poolSize, stride });
  console.log(`55 x 55 x 96, window ${poolSize}, stride ${stride}: ${shape.join(" x ")}`);
}

// %% [markdown]
// Now on a photograph. From left to right the windows grow, and fewer and fewer pixels are left; all are drawn
// at one size to compare them. Max pooling spreads what is bright, average pooling blurs.

// %% slide="pooling" shows="drawn"
import { crop, grey, imageGrid, imagePlot, resize } from "two-kernels";
import { loadPhotograph } from "two-kernels/data";

const photograph = grey(await loadPhotograph("chelsea"));
const closeUp = crop(photograph, { top: 30, left: 90, height: 96, width: 96 });
const face = resize(closeUp, [48, 48], { method: "area" });
const pictures = Object.entries({ max: maxPool2d, average: avgPool2d }).flatMap(([name, pool]) => [
  { title: "photograph", image: face },
  ...[2, 4, 8].map((poolSize) => ({
    title: `${name} ${poolSize}`,
    image: pool(face, { poolSize }),
  })),
]);

imageGrid(
  pictures.map(({ image }) => resize(image, [48, 48], { method: "nearest" })),
  {
    columns: 4,
    titles: pictures.map(({ title }) => title),
    alt: "A cat's eyes pooled by 2, 4 and 8: by max they grow pale and vanish, by average they blur.",
  },
);

// %% [markdown] slide="pooling"
// Try other windows. With a stride below the window's size neighbouring windows overlap; with one above it some pixels
// are in no window at all. Which of the two settings says how many pixels are left?

// %% slide="pooling" shows="drawn"
import { choice, interact, slider } from "two-kernels/kernel";

await interact(
  {
    pooling: choice("max", "average"),
    window: slider(1, 12, { value: 4 }),
    stride: slider(1, 12, { value: 4 }),
  },
  ({ pooling, window, stride }) => {
    const pool = pooling === "max" ? maxPool2d : avgPool2d;
    const pooled = pool(face, { poolSize: window, stride });
    const [height, width] = pooled.shape;
    return imagePlot(pooled, { title: `${height} by ${width} pixels are left`, range: [0, 1] });
  },
);

// %% [markdown] slide="max-pooling"
// ## Max pooling, step by step
//
// The window stands on four places. The stepper frames the largest pixel of each; go on with its buttons or the arrow
// keys. Where it has none, change `step`, from 0 to 3, and run the cell again.

// %% slide="max-pooling" shows="computed drawn"
import { poolingStepper } from "two-kernels";

poolingStepper(map, { step: 0 });

// %% slide="max-pooling" shows="drawn"
poolingStepper(map, { step: 3 });

// %% exercise="08-windows" slide="max-pooling"
import { check } from "two-kernels";

check("08-windows", undefined);

// %% exercise="08-parameters" slide="pooling"
check("08-parameters", undefined);

// %% exercise="08-max-pool" slide="max-pooling"
check("08-max-pool", undefined);

// %% [markdown]
// ## Where the gradient goes
//
// To learn, a network sends derivatives back through each layer. What does a pooled number depend on?
// On the largest pixel of its window alone: if another pixel grows a little, nothing happens. So the
// whole derivative goes to the place of the largest, and the others get 0. The library remembers those
// places (`argmax`: row · width + column).

// %%
import { maxPool2dGradient, maxPool2dWithArgmax } from "two-kernels";

console.log("places:", maxPool2dWithArgmax(map).argmax);

const arriving = [
  [10, 20],
  [30, 40],
];

maxPool2dGradient(map, arriving);

// %% [markdown]
// We can ask the function itself: raise each pixel a little, and see by how much the sum changes that
// the four derivatives weigh.

// %%
const step = 1e-4;
const weighed = (image: number[][]): number => {
  const result = maxPool2d(image);
  return arriving
    .flatMap((row, y) => row.map((d, x) => d * result.get(y, x)))
    .reduce((a, b) => a + b);
};

const slopes = map.map((row, y) =>
  row.map((_, x) => {
    const raised = map.map((other) => [...other]);
    raised[y][x] += step;
    return Math.round((weighed(raised) - weighed(map)) / step);
  }),
);

slopes;

// %% exercise="08-max-pool-gradient" slide="max-pooling"
check("08-max-pool-gradient", undefined);

// %% [markdown] slide="pooling"
// ## A little invariance, measured
//
// Often one reads that pooling makes a network *invariant* to shifts: that the result stays as it is when the
// image moves. Take 100 digits, move each one pixel to the right, and see how much a pooled map changes:
//
// $$
// \text{change} = \frac{\lVert \text{pool}(\text{moved}) - \text{pool}(\text{image}) \rVert}{\lVert \text{pool}(\text{image}) \rVert}
// $$
//
// 0 would be invariance.

// %% slide="pooling"
import { shift } from "two-kernels";
import type { NumericArray } from "two-kernels";
import { loadDigits } from "two-kernels/data";

const { test } = await loadDigits();
const digits: NumericArray = test.images.hi(100);

function change(poolSize: number, stride: number, right: number, pool = maxPool2d): number {
  const before = pool(digits, { poolSize, stride });
  const after = pool(shift(digits, { right }), { poolSize, stride });
  const difference = Array.from(after.data, (value, k) => value - before.data[k]);
  return Math.hypot(...difference) / Math.hypot(...before.data);
}

console.log("no pooling:            ", change(1, 1, 1).toFixed(2));
console.log("every other pixel:     ", change(1, 2, 1).toFixed(2));
console.log("average 2x2, stride 2: ", change(2, 2, 1, avgPool2d).toFixed(2));
console.log("max 2x2, stride 2:     ", change(2, 2, 1).toFixed(2));
console.log("max 4x4, stride 4:     ", change(4, 4, 1).toFixed(2));

// %% slide="pooling" shows="drawn"
import { linePlot } from "two-kernels";

const shifts = [0, 1, 2, 3, 4];
const curves = [
  { name: "no pooling", y: shifts.map((right) => change(1, 1, right)) },
  { name: "average 2x2", y: shifts.map((right) => change(2, 2, right, avgPool2d)) },
  { name: "max 2x2", y: shifts.map((right) => change(2, 2, right)) },
  { name: "max 4x4", y: shifts.map((right) => change(4, 4, right)) },
];

linePlot(curves, { title: "100 digits, moved", xLabel: "pixels to the right", yLabel: "change" });

// %% [markdown]
// So pooling makes the result change less, a larger window more so, and none of them makes it stay the
// same. The farther the image moves, the less a small window helps. Say it like this: a convolution moves its map along with the image
// (it is **equivariant**), and pooling makes it **a little** invariant.

// %% [markdown] slide="stride"
// ## Another way to shrink: stride
//
// A filter need not stop at every pixel. With **stride** $s$ it moves $s$ pixels at a time, and its feature map is
// smaller by itself. With $n$ pixels, a filter of $k$ and $p$ zeros on each side:
//
// $$
// \text{size} = \left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1
// $$
//
// The brackets round down: if the last step does not fit, it is not made.

// %% slide="stride"
import { explainOutputSize, outputSize } from "two-kernels";

for (const n of [5, 6, 7, 8, 10]) {
  const size = outputSize(n, 3, { stride: 2 });
  const unread = n - ((size - 1) * 2 + 3);
  console.log(`conv(3x3, s=2) without padding: ${n} -> ${size}, pixels not read: ${unread}`);
}

explainOutputSize(10, 3, { stride: 2 });

// %% [markdown]
// 5 and 6 give the same: of 6 pixels the last one is never seen. Watch the filter of the lecture on an image of 6
// by 6 with the numbers 1 to 36; `step` goes from 0 to 3, and at none of them is the last row read.

// %% slide="stride" shows="drawn"
import { convolutionStepper } from "two-kernels";

const filter = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
];
const counted = Array.from({ length: 6 }, (_, y) =>
  Array.from({ length: 6 }, (_, x) => 6 * y + x + 1),
);

convolutionStepper(counted, filter, { stride: 2, step: 3 });

// %% [markdown] slide="stride"
// ## The deck's exercise
//
// The slide asks for conv(3×3, s=2) without padding. Do it by hand before you go on.

// %% exercise="08-deck" slide="stride"
check("08-deck", undefined);

// %% [markdown]
// Here is the map at stride 1, and below it the library's answer at stride 2. It is the first with every second
// row and column left out: a stride saves the sums that would be thrown away.

// %% slide="stride"
import { conv2d } from "two-kernels";

const image = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];

console.log("stride 1:", conv2d(image, filter));
console.log("stride 2:", conv2d(image, filter, { stride: 2 }));

// %% exercise="08-sizes" slide="stride"
check("08-sizes", undefined);

// %% [markdown]
// ## At the edge: down or up
//
// Some programs round **up** for pooling: a last window hangs over the edge and takes the largest of
// what is there. It is called ceil mode. A network made with one and run with the other has maps of the
// wrong size.

// %%
const six = { poolSize: 3, stride: 2 };

console.log("floor:", poolShape([6, 6, 1], six).join(" x "));
console.log("ceil: ", poolShape([6, 6, 1], { ...six, rounding: "ceil" }).join(" x "));

// %% exercise="08-ceil" slide="pooling"
check("08-ceil", undefined);

// %% [markdown]
// ## "same" with a stride
//
// With padding "same", the size is $\lceil n / s \rceil$, whatever the filter. The zeros it takes:
//
// $$
// \text{zeros} = \max\big((\text{size} - 1) \cdot s + k - n,\ 0\big)
// $$
//
// An odd number of them cannot be shared out evenly. TensorFlow puts the odd one **after** (below and on the right), some
// others before. That moves every window by one pixel.

// %% slide="stride"
import { padInfo } from "two-kernels";

for (const n of [5, 6, 7]) {
  const { before, after } = padInfo(n, 3, { stride: 2, padding: "same" });
  const size = outputSize(n, 3, { stride: 2, padding: "same" });
  console.log(`${n} pixels: size ${size}, zeros before ${before}, after ${after}`);
}

// %% exercise="08-same" slide="stride"
check("08-same", undefined);

// %% [markdown] slide="stride"
// ## Pool or stride?
//
// Both shrink. Pooling has no weights and picks by value; a strided convolution learns what to keep. The tables
// follow a map of 32 by 32 down either way.

// %% slide="stride"
import { traceShapes } from "two-kernels";

const conv = { type: "conv", filterSize: 3, outChannels: 16, padding: "same" } as const;

traceShapes([32, 32, 3], [conv, { type: "pool" }, conv, { type: "pool" }]);

// %% slide="stride"
traceShapes(
  [32, 32, 3],
  [
    { ...conv, stride: 2 },
    { ...conv, stride: 2 },
  ],
);

// %% exercise="08-cost" slide="stride"
check("08-cost", undefined);

// %% [markdown] exercise="08-choose"
// *Write your answer here, in place of this line.*

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("08");

// %% [markdown]
// ## Summary
//
// - Pooling keeps one number of each window, the largest or the mean, channel by channel. It learns
//   nothing.
// - In max pooling the gradient goes to the largest pixel of each window, and adds up where windows
//   overlap.
// - Pooling makes a result change less when the image moves. It does not make it invariant.
// - The size at a stride is $\lfloor (n + 2p - k) / s \rfloor + 1$, in ceil mode rounded up; with "same" it is
//   $\lceil n / s \rceil$, and an odd zero has to go somewhere.
// - A strided convolution shrinks too, for fewer multiply-adds.
//
// **Next:** [What the layers see](09-what-the-layers-see.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. V. Dumoulin and F. Visin, *A guide to convolution arithmetic
// for deep learning*. I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning*, section 9.3. A. Krizhevsky, I.
// Sutskever and G. Hinton, *ImageNet classification with deep convolutional neural networks*, 2012. C. Szegedy and others,
// *Going deeper with convolutions*, 2015. The digits: Y. LeCun, C. Cortes and C. Burges, *The MNIST database of
// handwritten digits* (CC BY-SA 3.0). The photograph: Stefan van der Walt (CC0), from scikit-image.
