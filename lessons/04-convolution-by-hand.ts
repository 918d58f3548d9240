// %% [markdown]
// # Convolution by hand
//
// After this lesson you will be able to
//
// - compute a feature map by hand and check it with the library,
// - say what zero padding changes,
// - tell convolution from cross-correlation, and say which of the two a framework computes.
//
// **Slide:** *What is Convolution (2D) in an Image?* **Time:** 45 minutes, with one exercise.
//
// The image, the filter and the formula are those of Geena Kim's lecture *Convolutional Neural
// Networks (1)*. Run each cell with Shift+Enter, from the top.

// %% [markdown] slide="convolution"
// ## An image and a filter
//
// To a program, a grey image is a table of numbers, one for each pixel. This one has 5 rows and 5
// columns, and only zeros and ones.

// %%
import { imageGrid } from "two-kernels";

const image = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];

imageGrid([image], { titles: ["image"] });

// %% [markdown]
// A **filter** is a smaller table, here 3 by 3. (It is also called a kernel. In these lessons a
// kernel is only what runs your cells.) It says what to look for: this one weighs the middle and the
// four corners, and ignores the rest.

// %% slide="convolution" shows="drawn"
import { filterPlot } from "two-kernels";

const filter = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
];

filterPlot(filter, { title: "filter" });

// %% [markdown] slide="convolution"
// ## One position
//
// Lay the filter on the top left corner of the image. Nine of its numbers now lie on nine pixels.
// Multiply each pair, and add the nine products:
//
// $$
// \text{feature}[y, x] = \sum_{u=0}^{2} \sum_{v=0}^{2} \text{image}[y + u,\, x + v] \cdot \text{filter}[u, v]
// $$
//
// Here $y$ and $x$ say where the filter's corner lies, counted from 0. The code is the formula: each
// $\sum$ is a loop.

// %% slide="convolution"
function featureAt(y: number, x: number): number {
  let sum = 0;
  for (let u = 0; u < 3; u++) {
    for (let v = 0; v < 3; v++) {
      sum += image[y + u][x + v] * filter[u][v];
    }
  }
  return sum;
}

featureAt(0, 0);

// %% [markdown]
// Five of the filter's weights are 1. Four of them meet a 1 in the image, and the fifth, at the bottom
// left, meets a 0. So the sum is 4.
//
// ## Sliding the window
//
// Now move the filter one pixel to the right and do it again. The next cell draws the first three
// positions, with brackets around the pixels under the filter, and writes out the nine products of
// each.

// %% slide="convolution"
function drawWindow(y: number, x: number): string[] {
  return image.map((row, r) => {
    const covered = r >= y && r < y + 3;
    const pixels = row.map((pixel, c) => (covered && c === x ? `[${pixel}` : ` ${pixel}`));
    pixels.push(" ");
    if (covered) pixels[x + 3] = pixels[x + 3].replace(" ", "]");
    return pixels.join("");
  });
}

const drawings = [0, 1, 2].map((x) => drawWindow(0, x));
for (const r of image.keys()) {
  console.log(drawings.map((drawing) => drawing[r]).join("    "));
}

for (const x of [0, 1, 2]) {
  const products = filter.flatMap((row, u) =>
    row.map((weight, v) => `${image[u][x + v]}·${weight}`),
  );
  console.log(`\nx = ${x}:  ${products.join(" + ")} = ${featureAt(0, x)}`);
}

// %% [markdown] slide="convolution"
// ## The whole feature map
//
// Three positions fit side by side, and three below each other. How many fit in general? With $n$
// pixels, a filter of $k$, and one pixel a step:
//
// $$
// \text{size} = n - k + 1
// $$
//
// `outputSize` is that formula (and, with more options, its longer form). The nine sums make the
// **feature map**.

// %% slide="convolution"
import { outputSize } from "two-kernels";

const size = outputSize(5, 3);
const positions = Array.from({ length: size }, (_, k) => k);
const byHand = positions.map((y) => positions.map((x) => featureAt(y, x)));

byHand;

// %% [markdown]
// The library's `conv2d` does the same for any image and any filter. Compare the nine numbers.

// %% slide="convolution"
import { conv2d } from "two-kernels";

const feature = conv2d(image, filter);

feature;

// %% slide="convolution" shows="drawn"
imageGrid([feature], { titles: ["feature map"] });

// %% [markdown]
// A large number says: here the image looks like the filter. The 4s are the brightest places, where
// four of the five weights meet a one.
//
// ## Padding
//
// The feature map is smaller than the image, and the corner pixels were used once only, the middle
// pixel nine times. A border of zeros mends the first and softens the second. With a border one pixel
// wide, the 3 by 3 filter has 5 positions a side here, so the map is as large as the image. That is
// called padding **"same"**; no padding is called **"valid"**.

// %%
console.log("valid:", outputSize(5, 3, { padding: "valid" }), "by", outputSize(5, 3));
console.log(
  "same: ",
  outputSize(5, 3, { padding: "same" }),
  "by",
  outputSize(5, 3, { padding: 1 }),
);

const same = conv2d(image, filter, { padding: "same" });

same;

// %% [markdown]
// The middle 3 by 3 numbers are the feature map from before. Around them are the sums in which some
// of the filter lies on zeros: they tend to be smaller, for lack of pixels and not for lack of
// likeness. The top left sum has only four pixels under the filter.

// %%
console.log("no padding: ", feature.get(0, 0), "=", same.get(1, 1), "with it");
console.log("top left:   ", same.get(0, 0));

imageGrid([same], { titles: ["feature map, padding same"] });

// %% [markdown] slide="convolution"
// ## The flip
//
// The slide also has a formula, with letters for the image and the numbers 1 to 9 for the filter. Its
// sum starts with $i \cdot 1 + h \cdot 2$: the *last* pixel meets the *first* weight. That is not what
// we did above, and it is no slip. In mathematics, a **convolution** turns the filter by half a turn
// first:
//
// $$
// (\text{image} * \text{filter})[y, x] = \sum_{u=0}^{2} \sum_{v=0}^{2} \text{image}[y + u,\, x + v] \cdot \text{filter}[2 - u,\, 2 - v]
// $$
//
// Without the turn it is a **cross-correlation**. So which of the two does the slide's picture show?
// Turn its filter and see.

// %% slide="convolution"
import { flip2d } from "two-kernels";

flip2d(filter);

// %% [markdown]
// It is its own half-turn. So the picture shows both, and cannot tell them apart. A filter with nine
// different numbers can.

// %%
const counting = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

filterPlot(flip2d(counting), { title: "1 to 9, turned by half a turn" });

// %% [markdown]
// The library has both: `conv2d` leaves the filter as it is, `convolve2d` turns it.

// %% slide="convolution"
import { convolve2d } from "two-kernels";

console.log("cross-correlation:", conv2d(image, counting));
console.log("convolution:      ", convolve2d(image, counting));
console.log("the same, turned by hand:", conv2d(image, flip2d(counting)));

// %% slide="convolution" shows="drawn"
imageGrid([conv2d(image, counting), convolve2d(image, counting)], {
  titles: ["cross-correlation", "convolution"],
});

// %% exercise="04-formula" slide="convolution"
import { check } from "two-kernels";

check("04-formula", undefined);

// %% [markdown]
// ## Why turn it at all?
//
// Take an image that is zero except for one pixel. Convolution then stamps the filter on the place
// of that pixel, the right way up. Cross-correlation stamps it turned. That is why the turn is in
// the definition: a convolution tells what becomes of a single point, of a star through a lens, or
// of a click in a room.

// %%
const point = [
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 1, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
];

console.log("convolution:      ", convolve2d(point, counting));
console.log("cross-correlation:", conv2d(point, counting));

// %% [markdown]
// ## What frameworks compute
//
// TensorFlow's `conv2d` can be asked. It wants four dimensions, also for one grey image: a batch of
// images with channels, and filters with input and output channels.

// %% slide="convolution"
import { toNested } from "two-kernels";
import { tf } from "two-kernels/node";

const theirs = tf.conv2d(
  tf.tensor4d(image.flat(), [1, 5, 5, 1]),
  tf.tensor4d(counting.flat(), [3, 3, 1, 1]),
  1,
  "valid",
);

console.log("TensorFlow's conv2d:", await theirs.reshape([3, 3]).array());
console.log("our conv2d:         ", toNested(conv2d(image, counting)));
console.log("our convolve2d:     ", toNested(convolve2d(image, counting)));

// %% [markdown]
// So what frameworks call convolution is cross-correlation, and this is why `conv2d` has that name
// here. For a network it makes no difference: the filter is learned, and a layer that turned it
// would simply learn it the other way round. It matters when you put in a filter by hand, or compare
// with a formula or with a signal-processing library.

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("04");

// %% [markdown]
// ## Summary
//
// - A feature map holds, for each position of the filter, the sum of nine products.
// - Without padding it has $n - k + 1$ positions a side; padding "same" keeps the image's size.
// - Convolution turns the filter by half a turn, cross-correlation does not. A filter that is its
//   own half-turn gives the same with both.
// - Frameworks compute cross-correlation and call it convolution.
//
// **Next:** [The convolutional layer](05-the-convolutional-layer.ipynb), which has many filters at once.
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. I. Goodfellow, Y. Bengio and A.
// Courville, *Deep Learning*, section 9.1. V. Dumoulin and F. Visin, *A guide to convolution
// arithmetic for deep learning*.
