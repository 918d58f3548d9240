// %% [markdown]
// # A typical CNN
//
// After this lesson you will be able to
//
// - read the layers of a small network and count their parameters,
// - say where its parameters are, and where its work is,
// - train it on images of digits and read its loss curve,
// - measure how often it is right on images it has not seen, class by class, and look at its errors.
//
// **Slide:** *Typical CNN architecture*. **Time:** 40 minutes, with five exercises.
//
// After Geena Kim's lecture *Convolutional Neural Networks (1)*. Run each cell with Shift+Enter, from
// the top.

// %% [markdown] slide="typical-cnn"
// ## The layers
//
// A typical convolutional neural network (CNN) for images has two parts. The first repeats three
// steps: a **convolution** looks for small patterns everywhere in the image, **ReLU** sets negative
// sums to zero, and **max pooling** keeps the largest of each 2 by 2 numbers. The second part takes
// all that is left and decides: a **dense** layer with **softmax** gives one probability for each
// class.
//
// Ours is small enough to train while you watch. `tf` is TensorFlow; the seed makes the network start
// from the same random weights each time.

// %% slide="typical-cnn"
import { buildDigitsCnn } from "two-kernels";
import { tf } from "two-kernels/node";

const model = buildDigitsCnn(tf, { seed: 1 });

for (const layer of model.layers) {
  const shape = [layer.outputShape].flat().slice(1).join(" x ");
  const parameters = String(layer.countParams());
  console.log(layer.name.padEnd(20), shape.padEnd(14), parameters.padStart(5));
}

// %% [markdown] slide="typical-cnn"
// The columns are the layer, the shape of what it hands on, and how many **parameters** it has: the
// numbers that training sets. Going down, the maps get smaller and there are more of them: from one
// image of 28 by 28 to 16 maps of 5 by 5. ReLU has no line of its own here: TensorFlow makes it a part of
// the convolution.
//
// ## Counting parameters
//
// One filter of a convolution has $F \times F$ weights for each of the $C$ channels it reads, and one
// bias. With $N$ filters:
//
// $$
// \text{parameters} = (F \cdot F \cdot C + 1) \cdot N
// $$
//
// How large the image is does not come into it: the filter is the same at every position. A dense
// layer has a weight for each of its inputs, and one bias, for each class. Pooling and flatten have
// nothing to learn.

// %% slide="typical-cnn"
function convolutionParameters(filterSize: number, inChannels: number, outChannels: number) {
  return (filterSize * filterSize * inChannels + 1) * outChannels;
}

const counted = [
  convolutionParameters(3, 1, 8),
  convolutionParameters(3, 8, 16),
  (5 * 5 * 16 + 1) * 10,
];

console.log(counted.join(" + "), "=", counted[0] + counted[1] + counted[2]);
console.log("the model says", model.countParams());

// %% [markdown] slide="typical-cnn"
// ## Parameters here, work there
//
// Parameters are what has to be learned; **multiply-adds** are the work to do for one image. A
// convolution uses each weight at every position, $H' \times W'$ times; a dense layer uses each once:
//
// $$
// \text{convolution} = H' \cdot W' \cdot F \cdot F \cdot C \cdot N
// \qquad
// \text{dense} = \text{inputs} \cdot \text{units}
// $$
//
// `traceShapes` works out a network from a description of its layers, without building it. Its
// last column says how many pixels one number of the layer sees.

// %% slide="typical-cnn"
import { traceShapes } from "two-kernels";

const trace = traceShapes(
  [28, 28, 1],
  [
    { type: "conv", filterSize: 3, outChannels: 8 },
    { type: "activation", activation: "relu" },
    { type: "pool" },
    { type: "conv", filterSize: 3, outChannels: 16 },
    { type: "activation", activation: "relu" },
    { type: "pool" },
    { type: "flatten" },
    { type: "dense", units: 10 },
    { type: "activation", activation: "softmax" },
  ],
);

trace;

// %% slide="typical-cnn" shows="drawn"
import { networkDiagram } from "two-kernels";

networkDiagram(trace.layers, { title: "A typical CNN", inputShape: trace.inputShape });

// %% [markdown]
// The dense layer holds three quarters of the parameters. Where is the work?

// %% slide="typical-cnn"
const costly = trace.layers.filter((layer) => layer.multiplyAdds > 0);

for (const { name, parameters, multiplyAdds } of costly) {
  const learned = ((100 * parameters) / trace.parameters).toFixed(1).padStart(5);
  const done = ((100 * multiplyAdds) / trace.multiplyAdds).toFixed(1).padStart(5);
  console.log(name.padEnd(8), learned, "% of the parameters,", done, "% of the multiply-adds");
}

// %% [markdown]
// It is the other way round: nearly all the work is in the convolutions. So one makes a network
// smaller at its dense layers, and faster at its convolutions.

// %% exercise="07-dense" slide="typical-cnn"
import { check } from "two-kernels";

check("07-dense", undefined);

// %% exercise="07-work" slide="typical-cnn"
check("07-work", undefined);

// %% [markdown]
// ## The digits
//
// 10,000 handwritten digits from the MNIST collection, each 28 by 28 pixels. The network learns from
// 8,000 of them. The other 2,000 are for measuring: it never learns from those.

// %% slide="typical-cnn" shows="drawn"
import { imageGrid } from "two-kernels";
import { loadDigits } from "two-kernels/data";

const { train, test } = await loadDigits();
const first = Array.from({ length: 20 }, (_, k) => k);

imageGrid(
  first.map((k) => train.images.pick(k, null, null, 0)),
  { columns: 10, titles: first.map((k) => String(train.labels[k])) },
);

// %% [markdown] slide="typical-cnn"
// ## Training
//
// The network sees 128 digits at a time. After each such **batch** it compares its probabilities with
// the labels, and all parameters move a little in the direction that makes the **loss** smaller: the
// loss is the mean of $-\log p$, with $p$ the probability that the network gave to the right digit.
// Once through all 8,000 is an **epoch**; we do six. Watch the curve below the cell: it grows while the
// network learns. **Stop** ends the training after the batch it is at, and keeps what was learned.

// %%
import { describeBackend } from "two-kernels/node";

const { backend, device, reason } = describeBackend();

console.log(`Training will use ${backend} on ${device}: ${reason}`);

// %% slide="typical-cnn"
import { fit, lossCurve } from "two-kernels";
import { display, stopButton } from "two-kernels/kernel";

const stop = stopButton();
const curve = display("Training starts");

const history = await fit(tf, model, train, {
  epochs: 6,
  batchSize: 128,
  seed: 1,
  validation: test,
  stop,
  onProgress: (progress) => {
    curve.update(lossCurve(progress.history, { title: progress.summary }));
  },
});

console.log(`${history.epochs.length} epochs in ${history.seconds.toFixed(1)} s`);

// %% [markdown]
// ## The loss curve
//
// After each epoch the network was also measured on the 2,000 digits it does not learn from. That is
// the validation curve. If the training loss went on falling while this one rose, the network would
// be learning its 8,000 digits by heart: **overfitting**.

// %% slide="typical-cnn" shows="drawn"
lossCurve(history, { title: `${history.epochs.length} epochs on 8,000 digits` });

// %% [markdown]
// How far does each of the two losses fall in the second half of the training?

// %% slide="typical-cnn"
const middle = Math.ceil(history.epochs.length / 2);
const [half, last] = [history.epochs[middle - 1], history.epochs.at(-1)!];
const fall = (from: number, to: number) => `${((100 * (from - to)) / from).toFixed(0)} %`;

console.log("training loss:  ", fall(half.loss, last.loss), `lower than after epoch ${middle}`);
console.log("validation loss:", fall(half.validationLoss!, last.validationLoss!), "lower");

// %% [markdown]
// The training loss falls much further than the other: more and more of what the network still learns
// holds for its own digits only. So begins overfitting. Less than 0 % would mean that the loss has risen.
//
// We only look at the curve. Whoever uses it to choose, say, the number of epochs needs a third set of
// images for an honest last measurement.

// %% [markdown]
// ## How good is it?
//
// **Accuracy** is the share of digits for which the class with the largest probability is the right
// one. Guessing gives about 10 %.

// %% slide="typical-cnn"
import { evaluate } from "two-kernels";

const result = evaluate(tf, model, test);

console.log(`accuracy: ${(100 * result.accuracy).toFixed(2)} %`);
console.log(`${result.errors.length} of ${test.labels.length} digits are wrong`);

// %% [markdown]
// ## Its errors
//
// A number hides what goes wrong, so look. Each title says the true digit, then what the network
// took it for.

// %% slide="typical-cnn" shows="drawn"
const shown = result.errors.slice(0, 24);

imageGrid(
  shown.map((k) => test.images.pick(k, null, null, 0)),
  { columns: 8, titles: shown.map((k) => `${test.labels[k]} as ${result.predictions[k]}`) },
);

// %% [markdown]
// ## Which digit for which?
//
// The **confusion matrix** counts all pairs: a row for each true digit, a column for what the network
// took it for. What is right lies on the diagonal.

// %% slide="typical-cnn" shows="computed drawn"
import { confusionMatrix, confusionMatrixPlot } from "two-kernels";

const confusion = confusionMatrix(test.labels, result.predictions, 10);

confusionMatrixPlot(confusion, test.classNames, { title: "2,000 new digits" });

// %% [markdown]
// Which pairs come up more than twice?

// %% slide="typical-cnn"
const tenDigits = test.classNames.map(Number);

for (const digit of tenDigits) {
  for (const taken of tenDigits) {
    const count = confusion.get(digit, taken);
    if (digit !== taken && count > 2) console.log(`${digit} taken for ${taken}: ${count} times`);
  }
}

// %% [markdown]
// Hardly any: no single confusion explains the errors. Some of the images would make a person hesitate
// too, where a stroke is missing or a loop is not closed. In others the digit is plain to us, but drawn in
// a way that may be rare among the 8,000. For those one would try more examples, or the same ones shifted
// and turned a little.

// %% [markdown]
// ## Class by class
//
// The accuracy is a mean over all digits. A row and a column of the matrix tell of one digit:
//
// - **recall**: of the sevens, the share that was told to be a seven (along the row);
// - **precision**: of what was told to be a seven, the share that is one (down the column).

// %% slide="typical-cnn"
import { classScores } from "two-kernels";

const scores = classScores(confusion);

console.log("digit  examples  recall  precision");
for (const [digit, { examples, recall, precision }] of scores.entries()) {
  const columns = [recall, precision].map((share) => `${(100 * share).toFixed(1)} %`.padStart(9));
  console.log(String(digit).padEnd(5), String(examples).padStart(8), ...columns);
}

// %% slide="typical-cnn" shows="drawn"
import { barChart } from "two-kernels";

barChart(
  scores.map(({ examples, recall }) => Math.round(examples * (1 - recall))),
  test.classNames,
  { title: "Errors by true digit", xLabel: "digits told wrong" },
);

// %% [markdown]
// A class with few errors in its row can still be a bad answer to get: look for a digit whose recall
// is high and whose precision is lower. Others are taken for it.

// %% exercise="07-recall" slide="typical-cnn"
check("07-recall", undefined);

// %% exercise="07-read" slide="typical-cnn"
check("07-read", undefined);

// %% [markdown] exercise="07-errors"
// *Write your answer here, in place of this line.*

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("07");

// %% [markdown]
// ## Summary
//
// - A typical CNN repeats convolution, ReLU and pooling, then decides with a dense layer and softmax.
// - A convolution has $(F \cdot F \cdot C + 1) \cdot N$ parameters, however large the image. Most
//   parameters of this network are in its dense layer, most of the work is in its convolutions.
// - The loss curve tells whether it still learns, and whether it learns by heart.
// - Accuracy is measured on images that were not learned from. The confusion matrix, recall and
//   precision tell where it fails, and the errors themselves tell why.
//
// **Next:** [Pooling and stride](08-pooling-and-stride.ipynb).
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. The digits: Y. LeCun, C. Cortes and
// C. Burges, *The MNIST database of handwritten digits* (CC BY-SA 3.0). The layout goes back to
// Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, *Gradient-based learning applied to document
// recognition*, 1998.
