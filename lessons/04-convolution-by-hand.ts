// %% [markdown]
// # Convolution by hand
//
// After this lesson you will be able to
//
// - compute a feature map by hand and check it with the library,
// - say what zero padding changes,
// - tell convolution from cross-correlation, and say which of the two a framework computes,
// - write a convolution yourself, for images and filters of any size,
// - find the error in somebody else's feature map.
//
// **Slide:** *What is Convolution (2D) in an Image?* **Time:** 75 minutes, with eight exercises.
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
// Now the filter moves. The figure shows one step: the pixels under the filter, the filter, the nine products and their
// sum, and the feature map as far as it is filled. This is the first position:

// %% slide="convolution" shows="drawn"
import { convolutionStepper } from "two-kernels";

convolutionStepper(image, filter, { step: 0, title: "The first position" });

// %% [markdown]
// One pixel to the right:

// %% slide="convolution" shows="drawn"
convolutionStepper(image, filter, { step: 1, title: "The second position" });

// %% [markdown]
// After the last position of a row the filter goes back to the left, one row further down. Change `step`, from 0 to 8, and run the
// cell again.

// %% slide="convolution" shows="drawn"
convolutionStepper(image, filter, { step: 3, title: "The fourth position" });

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
// `outputSize` is that formula (and, with more options, its longer form). All the sums together are the
// **feature map**. Work it out by hand before you go on.

// %% slide="convolution"
import { outputSize } from "two-kernels";

const size = outputSize(5, 3);

console.log(`${size} by ${size} positions`);

// %% exercise="04-whole-map" slide="convolution"
import { check } from "two-kernels";

check("04-whole-map", undefined);

// %% [markdown]
// Now let the loops do it. The library's `conv2d` does the same for any image and any filter. Compare the numbers.

// %% slide="convolution"
import { conv2d } from "two-kernels";

const positions = Array.from({ length: size }, (_, k) => k);
const byHand = positions.map((y) => positions.map((x) => featureAt(y, x)));
const feature = conv2d(image, filter);

console.log("our loops:  ", byHand);
console.log("the library:", feature);

// %% slide="convolution" shows="drawn"
imageGrid([feature], { titles: ["feature map"] });

// %% [markdown]
// A large number says: here the image looks like the filter. The 4s are the brightest places, where
// four of the five weights meet a one.
//
// ## Padding
//
// The feature map is smaller than the image. And the pixels were not used equally: count in how many windows each of them lies.
// Nine windows of ones, laid on top of each other, tell.

// %% slide="convolution" shows="computed drawn"
const used = image.map((row, r) =>
  row.map((_, c) => {
    const covering = (p: number) => positions.filter((k) => k <= p && p < k + 3).length;
    return covering(r) * covering(c);
  }),
);

console.log(used);

imageGrid([used], { titles: ["windows that a pixel lies in"] });

// %% [markdown]
// A corner pixel was used once, the middle one nine times. A border of zeros mends the size and softens the rest. With one zero on
// every side, a side is 7 pixels long, and the filter has 5 positions. The map is as large as the image: that
// is called padding **"same"**. No padding is called **"valid"**.

// %% slide="convolution"
console.log("valid:", outputSize(5, 3, { padding: "valid" }), "by", outputSize(5, 3));
console.log(
  "same: ",
  outputSize(5, 3, { padding: "same" }),
  "by",
  outputSize(5, 3, { padding: 1 }),
);

// %% slide="convolution" shows="drawn"
convolutionStepper(image, filter, {
  padding: "same",
  step: 0,
  title: "With zeros around the image",
});

// %% exercise="04-top-row" slide="convolution"
check("04-top-row", undefined);

// %% [markdown]
// The whole map, and the place in it where the map without padding lies:

// %%
import { toNested } from "two-kernels";

const same = conv2d(image, filter, { padding: "same" });
const middle = same.lo(1, 1).hi(3, 3);

console.log("no padding:", toNested(feature));
console.log("its middle:", toNested(middle));

same;

// %% [markdown]
// Around the middle are the sums in which some of the filter lies on zeros. They tend to be smaller, for lack of pixels and not for
// lack of likeness: of the nine weights, only so many lie on pixels.

// %%
const ones = image.map((row) => row.map(() => 1));
const nine = filter.map((row) => row.map(() => 1));

console.log("weights that lie on pixels:", conv2d(ones, nine, { padding: "same" }));

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
// Without the turn it is a **cross-correlation**. So picture and formula on the slide are two different operations. Which of the
// two does the picture show? Turn its filter and see.

// %% slide="convolution"
import { flip2d } from "two-kernels";

flip2d(filter);

// %% [markdown]
// It is its own half-turn. So the picture shows both at once, and nobody can see the flip in it: that takes a filter which the
// turn changes. One with nine different numbers will do.

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

// %% [markdown]
// Step by step, the turned filter does what the unturned one does. Only its weights stand elsewhere:

// %% slide="convolution" shows="drawn"
convolutionStepper(image, counting, { flip: true, step: 0, title: "Convolution: turned first" });

// %% [markdown] slide="convolution"
// With $p$ zeros on every side there are $n + 2p - k + 1$ positions. Before you move the slider or tick the box, say how large
// the map will be, and which weight of the filter meets the first pixel.

// %% slide="convolution" shows="computed drawn"
import { interact, slider, toggle } from "two-kernels/kernel";

await interact({ padding: slider(0, 2), turned: toggle() }, ({ padding, turned }) =>
  convolutionStepper(image, counting, {
    ...{ padding, flip: turned, step: 0 },
    title: `5 + 2·${padding} − 3 + 1 = ${outputSize(5, 3, { padding })} positions a side`,
  }),
);

// %% exercise="04-both-ways" slide="convolution"
check("04-both-ways", undefined);

// %% exercise="04-formula" slide="convolution"
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
// And with the turn, it does not matter which of the two is called the image and which the filter, just as $2 \cdot 3 = 3 \cdot 2$. Without it, it
// does. To see it, both need room on all sides, so the smaller one is padded "full", with two zeros on every side here.

// %%
const small = [
  [1, 2, 0],
  [0, 1, 3],
  [2, 0, 1],
];

const swapped = (operation: typeof conv2d) => {
  const there = operation(small, counting, { padding: "full" });
  const back = operation(counting, small, { padding: "full" });
  return JSON.stringify(toNested(there)) === JSON.stringify(toNested(back));
};

console.log("convolution, image and filter exchanged, is the same:      ", swapped(convolve2d));
console.log("cross-correlation, image and filter exchanged, is the same:", swapped(conv2d));

// %% [markdown]
// ## What frameworks compute
//
// TensorFlow's `conv2d` can be asked. It wants four dimensions, also for one grey image: a batch of
// images with channels, and filters with input and output channels.

// %% slide="convolution"
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

// %% [markdown] exercise="04-framework"
// *Write your answer here, in place of this line.*

// %% [markdown]
// ## Trust, and compute
//
// Feature maps in books and on the web are worked out by people, and people slip. You now know enough to check one.

// %% exercise="04-published" slide="convolution"
check("04-published", undefined);

// %% exercise="04-published-slip"
check("04-published-slip", undefined);

// %% [markdown] slide="convolution"
// ## Write it yourself
//
// `featureAt` above knows the image, the filter and the number 3. Take all three out, and it is a function for any image and any
// filter.

// %% exercise="04-conv2d" slide="convolution"
check("04-conv2d", undefined);

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("04");

// %% [markdown]
// ## Summary
//
// - A feature map holds, for each position of the filter, the sum of nine products.
// - Without padding it has $n - k + 1$ positions a side; padding "same" keeps the image's size, and its sums at the edge
//   have fewer pixels in them.
// - Convolution turns the filter by half a turn, cross-correlation does not. A filter that is its
//   own half-turn gives the same with both.
// - Frameworks compute cross-correlation and call it convolution.
// - It is four loops and a sum. A printed feature map can be checked, and should be.
//
// **Next:** [The convolutional layer](05-the-convolutional-layer.ipynb), which has many filters at once.
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. I. Goodfellow, Y. Bengio and A.
// Courville, *Deep Learning*, section 9.1. V. Dumoulin and F. Visin, *A guide to convolution
// arithmetic for deep learning*, 2016; the error in one of its figures was reported by a reader in
// issue 17 of github.com/vdumoulin/conv_arithmetic.
