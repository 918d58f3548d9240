// %% [markdown]
// # A dimension exam, and what comes next
//
// After this lesson you will be able to
//
// - work out sizes, parameters, receptive fields and costs without help,
// - design a network to a budget, and measure what the budget costs,
// - say what the next lecture is about.
//
// **Slide:** *Next time!* **Time:** 30 minutes, with eight exercises.
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

// %% [markdown] slide="next-time"
// ## A network to a budget
//
// The slide promises *CNN architectures* and *how to train CNNs*. An architecture is a choice under a budget: parameters take memory, multiply-adds take time. Before anything is
// trained, a table tells both. Here the budget is **8,000 parameters** and **400,000 multiply-adds** for a digit of 28 by 28.

// %% slide="next-time"
import { traceShapes } from "two-kernels";

const mine = [
  { type: "conv", filterSize: 3, outChannels: 8, stride: 2 },
  { type: "activation", activation: "relu" },
  { type: "conv", filterSize: 3, outChannels: 16 },
  { type: "activation", activation: "relu" },
  { type: "pool" },
  { type: "flatten" },
  { type: "dense", units: 10 },
] as const;

const table = traceShapes([28, 28, 1], mine);

console.log("parameters within budget:   ", table.parameters <= 8000);
console.log("multiply-adds within budget:", table.multiplyAdds <= 400000);

table;

// %% slide="next-time" shows="drawn"
import { networkDiagram } from "two-kernels";

networkDiagram(table.layers, { title: "A network to a budget", inputShape: [28, 28, 1] });

// %% exercise="10-budget" slide="next-time"
check("10-budget", undefined);

// %% [markdown] exercise="10-design" slide="next-time"
// *Write your answer here, in place of this line.*

// %% [markdown] slide="next-time"
// ## What comes next
//
// Larger networks are made of what you know by now: convolutions, strides, pooling, and a decision at the end. What changed over the years is how deep they are, how a layer is put
// together, and how they are trained. The next lecture is about that.

// %%
import { exerciseSummary } from "two-kernels";

exerciseSummary("10");

// %% [markdown]
// ## Summary
//
// - Sizes, parameters, costs and receptive fields follow from a few short formulas, before anything is trained.
// - A budget is spent in two coins: parameters, mostly in dense layers, and multiply-adds, mostly where maps are large.
//
// This is the last lesson. The [index](index.ipynb) leads back to any of them.
//
// *Sources.* Geena Kim, *Convolutional Neural Networks (1)*. V. Dumoulin and F. Visin, *A guide to convolution arithmetic for deep learning*. A. Araujo, W. Norris and J. Sim, *Computing
// receptive fields of convolutional neural networks*, 2019.
