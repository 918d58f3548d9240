// %% [markdown]
// # Images are arrays
//
// After this lesson you will be able to
//
// - say what shape an image has, and where one of its values lies,
// - tell from a filter's weights, and above all from their sum, what it makes of an image,
// - blur a photograph, find its spots and its edges with filters written by hand.
//
// **Slides:** *Dealing with images*, *Dealing with images- filters*. **Time:** 40 minutes, with eight
// exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from
// the top.

// %% [markdown] slide="images"
// ## A photograph is numbers
//
// Here is a cat. You see fur, eyes and whiskers. A program sees an **array** of numbers with three
// axes: rows, columns, and channels.

// %% slide="images" shows="drawn"
import { crop, imagePlot } from "two-kernels";
import { loadPhotograph } from "two-kernels/data";

const whole = await loadPhotograph("chelsea");
const photograph = crop(whole, { top: 5, left: 30, height: 150, width: 200 });

imagePlot(photograph, { title: "Chelsea", alt: "The face of a tabby cat with green eyes" });

// %% slide="images"
const [height, width, channels] = photograph.shape;

console.log("height, width, channels:", height, width, channels);
console.log("numbers in all:", photograph.size);
console.log("the pixel in row 60, column 100:");
for (const c of [0, 1, 2]) {
  console.log("  channel", c, "has", photograph.get(60, 100, c).toFixed(3));
}

// %% [markdown] slide="images"
// The channels of a photograph are red, green and blue: how much of each light the pixel sends out, from
// 0 (none) to 1 (all there is). In a file they are mostly whole numbers from 0 to 255; the library divides
// them by 255 as it loads.
//
// Go closer, until the pixels show: each is a square of one colour, made of its three numbers.

// %% slide="images" shows="drawn"
const eye = crop(photograph, { top: 45, left: 48, height: 30, width: 40 });

imagePlot(eye, { title: "30 by 40 pixels of it" });

// %% [markdown]
// ## One channel at a time
//
// `pick(null, null, c)` takes channel $c$ and leaves the other axes whole. Each channel by itself is a
// grey image.

// %% slide="images" shows="drawn"
import { imageGrid } from "two-kernels";

imageGrid(
  [0, 1, 2].map((c) => eye.pick(null, null, c)),
  { titles: ["red", "green", "blue"], range: [0, 1] },
);

// %% [markdown]
// The eye is nearly as bright in green as in red, and dark in blue: red and green light together look
// yellow. To make *one* grey image of the three, add them with weights: green looks brightest to us, blue
// darkest.
//
// $$
// \text{grey}[y, x] = 0.299 \cdot \text{red} + 0.587 \cdot \text{green} + 0.114 \cdot \text{blue}
// $$

// %% slide="images"
import { grey } from "two-kernels";

const greyEye = grey(eye);

console.log("from", eye.shape, "to", greyEye.shape);
console.log("red, green, blue:", ...[0, 1, 2].map((c) => eye.get(0, 0, c).toFixed(3)));
console.log("grey:", greyEye.get(0, 0).toFixed(3));

// %% exercise="03-grey" slide="images"
import { check } from "two-kernels";

check("03-grey", undefined);

// %% exercise="03-values" slide="images"
check("03-values", undefined);

// %% [markdown] slide="images"
// ## Where a value lies
//
// Memory is one long row of places, without rows and columns. An image is laid out row by row, pixel by
// pixel, and within a pixel channel by channel. So before the value with index $[y, x, c]$ lie $y$ whole
// rows, then $x$ pixels, then $c$ channels:
//
// $$
// \text{place} = (y \cdot \text{width} + x) \cdot \text{channels} + c
// $$
//
// The array itself can be asked. Its **strides** say how far apart in memory two neighbours along each
// axis are. (The *stride* of a convolution, in a later lesson, is another thing.)

// %% slide="images"
import { fromData } from "two-kernels";

const counting = Float64Array.from({ length: 5 * 5 * 3 }, (_, k) => k);
const small = fromData(counting, [5, 5, 3]);

console.log("strides:", small.stride);
console.log("place of [1, 2, 0] by the formula:", (1 * 5 + 2) * 3 + 0);
console.log("place of [1, 2, 0] by the array:  ", small.index(1, 2, 0));
console.log("the value there:", small.get(1, 2, 0));

// %% exercise="03-place" slide="images"
check("03-place", undefined);

// %% [markdown]
// Networks read many images at once, so they have one more axis in front: the images' number in the
// **batch**. This order is called NHWC: number, height, width, channels.

// %% slide="images"
import { loadDigits } from "two-kernels/data";

const { train } = await loadDigits();

console.log("the digits:", train.images.shape);
console.log("numbers in all:", train.images.size.toLocaleString("en"));

// %% slide="images" shows="drawn"
imagePlot(train.images.pick(0, null, null, 0), { title: `a ${train.labels[0]}, 28 by 28 pixels` });

// %% [markdown] slide="filters"
// ## Filters
//
// A **filter** is a small array of weights. It is laid on every place of the image; each time, the pixels
// under it are multiplied by its weights and added up. Lesson 04 does this by hand, step by step. Here we
// want to see what it does to photographs, so the library does the sums.
//
// ## Gaussian blur
//
// Replace each pixel by a mean over its neighbours, the near ones counting more. The weights are a bell,
// named after Gauss:
//
// $$
// \text{weight}[i, j] \propto e^{-r^2 / 2 \sigma^2}
// $$
//
// where $r$ is the distance from the middle and $\sigma$ (sigma) says how wide the bell is.

// %% slide="filters" shows="drawn"
import { filterPlot, gaussianFilter } from "two-kernels";

filterPlot(gaussianFilter(7, 1.2), { title: "Gaussian, σ = 1.2" });

// %% slide="filters" shows="computed drawn"
import { filterImage } from "two-kernels";

const face = crop(photograph, { top: 15, left: 20, height: 90, width: 110 });

imageGrid(
  [face, ...[1, 2.5].map((sigma) => filterImage(face, gaussianFilter(15, sigma), { padding: 7 }))],
  {
    columns: 3,
    titles: ["photograph", "σ = 1", "σ = 2.5"],
    range: [0, 1],
    alt: "The cat's eye, and the same twice blurred: single hairs go first, the eye stays",
  },
);

// %% [markdown]
// The wider the bell, the more of the fine detail is gone: first single hairs, then the stripes. The
// edge of the blurred images is darker, since the pixels beyond it count as 0.
//
// Move the slider, with the mouse or the keyboard; this time the filter stays inside the image. From which σ on are the
// single hairs gone?

// %% slide="filters" shows="drawn"
import { interact, slider } from "two-kernels/kernel";

await interact({ sigma: slider(0.4, 4, { step: 0.1, value: 1 }) }, ({ sigma }) =>
  imagePlot(filterImage(face, gaussianFilter(15, sigma), { padding: "valid" }), {
    title: `blurred, σ = ${sigma.toFixed(1)}`,
  }),
);

// %% [markdown] slide="filters"
// ## In whole numbers
//
// With weights 1, 2, 1 across times 1, 2, 1 down we get a small Gaussian that one can do by hand. Its sum
// is 16, so dividing by 16 makes it a mean. Here it is on the 5 by 5 image of the lecture, before the
// division.

// %% slide="filters"
import { binomialFilter, conv2d, toNested } from "two-kernels";

const image = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];
const bySixteen = toNested(binomialFilter()) as number[][];
const wholeGaussian = bySixteen.map((row) => row.map((weight) => 16 * weight));

console.log("weights times 16:", wholeGaussian);
console.log("the image, blurred, times 16:", toNested(conv2d(image, wholeGaussian)));

// %% [markdown]
// The top left value, for instance: $1 + 2 + 1$ from the first row, $0 + 4 + 2$ from the second,
// $0 + 0 + 1$ from the third, together 11, so after the division $11/16$.

// %% exercise="03-blur" slide="filters"
check("03-blur", undefined);

// %% [markdown] slide="filters"
// ## The sum of the weights
//
// Lay a filter on a flat part of an image, where all pixels are alike. The sum of products is then the
// pixel's value times the **sum of the weights**. So that sum tells you at once
//
// - 1: flat parts stay as bright as they are,
// - 0: flat parts become 0, and only changes give an answer,
// - anything else: flat parts get brighter or darker.

// %% slide="filters"
import {
  boxFilter,
  describeFilter,
  laplacianFilter,
  mexicanHatFilter,
  sharpenFilter,
  sobelFilter,
} from "two-kernels";

const filters = {
  box: boxFilter(3),
  Gaussian: gaussianFilter(7, 1.2),
  sharpen: sharpenFilter(),
  Laplacian: laplacianFilter(),
  "Mexican hat": mexicanHatFilter(9, 1.2),
  "Sobel x": sobelFilter("x"),
  "Sobel y": sobelFilter("y"),
};

for (const [name, filter] of Object.entries(filters)) {
  console.log(`${name.padEnd(12)} ${describeFilter(filter).text}`);
}

// %% exercise="03-sums" slide="filters"
check("03-sums", undefined);

// %% [markdown] slide="filters"
// ## The Mexican hat
//
// Now a filter of sum 0: a hill in the middle, and a ring of negative weights around it. It takes a
// pixel's neighbourhood, and subtracts what lies a little farther out. What is left are **spots**: places
// brighter (positive) or darker (negative) than their surroundings.
//
// $$
// \text{weight}[i, j] \propto (2 \sigma^2 - r^2) \, e^{-r^2 / 2 \sigma^2}
// $$

// %% slide="filters" shows="drawn"
filterPlot(mexicanHatFilter(7, 0.9), { title: "Mexican hat, σ = 0.9" });

// %% [markdown]
// Try it where there are spots: on galaxies, as the Hubble telescope saw them.

// %% slide="filters" shows="computed drawn"
const sky = crop(grey(await loadPhotograph("hubble")), {
  top: 20,
  left: 20,
  height: 100,
  width: 128,
});
const spots = filterImage(sky, mexicanHatFilter(13, 1.6), { padding: "same" });

imagePlot(sky, { title: "Galaxies", range: [0, 1], alt: "Small bright galaxies on black" });

// %% slide="filters" shows="drawn"
imagePlot(spots, {
  title: "After the Mexican hat",
  alt: "Each galaxy is a red spot in a blue ring; the dark sky between them is white, near 0",
});

// %% [markdown]
// The answers have both signs, so the figure is in colours: red above 0, blue below, white at 0. The dark
// sky gives nearly nothing, as would a bright one.
//
// ## Its small cousin
//
// The **Laplacian** is the same idea in 3 by 3 whole numbers, with the sign turned: the four neighbours,
// less four times the middle. Here it is on the lecture's image.

// %% slide="filters"
console.log("Laplacian:", toNested(laplacianFilter()));
console.log("answers:  ", toNested(conv2d(image, laplacianFilter())));

// %% [markdown]
// Only inside the thick part of the shape, where all neighbours are like the middle, is the answer 0.

// %% exercise="03-noise" slide="filters"
check("03-noise", undefined);

// %% [markdown] slide="filters"
// ## Edges
//
// Sobel's filter takes the column to the right less the column to the left: it measures how fast
// brightness changes across. Turned on its side, it measures the change downwards.

// %% slide="filters" shows="computed drawn"
const steps = grey(
  crop(await loadPhotograph("rocket"), { top: 38, left: 95, height: 104, width: 92 }),
);
const across = filterImage(steps, sobelFilter("x"), { padding: "valid" });
const down = filterImage(steps, sobelFilter("y"), { padding: "valid" });

imageGrid([across, down], {
  titles: ["change across (Sobel x)", "change downwards (Sobel y)"],
  alt: "The edges of a rocket and of a mast: upright ones on the left, level ones on the right",
});

// %% [markdown]
// Red is an edge at which it gets brighter to the right (or downwards), blue one at which it gets darker.
// To have all edges in one image, whichever way they run, take the length of the arrow that the two
// changes make:
//
// $$
// \text{edge}[y, x] = \sqrt{\text{across}[y, x]^2 + \text{down}[y, x]^2}
// $$

// %% slide="filters" shows="computed drawn"
import { normalise } from "two-kernels";

const edgeValues = Float32Array.from(across.data, (value, k) => Math.hypot(value, down.data[k]));
const allEdges = fromData(edgeValues, across.shape);
const inside = crop(steps, { top: 1, left: 1, height: 102, width: 90 });

imageGrid([inside, normalise(allEdges)], {
  titles: ["photograph", "all edges"],
  range: [0, 1],
  alt: "A rocket beside a mast, and a drawing of their outlines in white on black",
});

// %% exercise="03-sobel" slide="filters"
check("03-sobel", undefined);

// %% [markdown] slide="filters"
// Now all of them on one picture. Choose a filter: where its sum is 1 you see a photograph, where it is 0 a drawing in red
// and blue.

// %% slide="filters" shows="drawn"
import { choice } from "two-kernels/kernel";

const names = Object.keys(filters) as (keyof typeof filters)[];
const cat = grey(face);

await interact({ filter: choice(...names) }, ({ filter }) => {
  // What keeps the brightness is shown as the photograph is, from black to white.
  const scale = describeFilter(filters[filter]).keepsBrightness ? { range: [0, 1] as const } : {};
  return imagePlot(filterImage(cat, filters[filter]), { title: filter, ...scale });
});

// %% [markdown]
// ## Why this leads to networks
//
// People made all these filters by thinking: what is a spot, what is an edge? A convolutional network has
// the same kind of filters, but starts with random weights and **learns** them from examples. Its later
// filters read the answers of the earlier ones, and nobody would know which weights to give them. Lesson 09
// looks at what such filters became.

// %% [markdown] exercise="03-limits"
// *Write your answer here, in place of this line.*

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("03");

// %% [markdown]
// ## Summary
//
// - An image is an array `[height, width, channels]`; a batch has one axis more, in front.
// - The value with index $[y, x, c]$ lies at place $(y \cdot \text{width} + x) \cdot \text{channels} + c$.
// - A filter's sum says what becomes of flat parts: 1 keeps them, 0 leaves nothing of them.
// - A Gaussian blurs, a Mexican hat finds spots, Sobel's filters find edges and their direction.
//
// **Next:** [Convolution by hand](04-convolution-by-hand.ipynb), which takes the sums apart.
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. R. Gonzalez and R. Woods, *Digital Image
// Processing*, chapter 3. D. Marr and E. Hildreth, *Theory of edge detection*, 1980. I. Sobel and G.
// Feldman, *A 3x3 isotropic gradient operator for image processing*, 1968. Photographs: Stefan van der
// Walt (cat), NASA and ESA (galaxies), SpaceX (rocket). Digits: Y. LeCun, C. Cortes and C. Burges, *The
// MNIST database of handwritten digits* (CC BY-SA 3.0).
