import type { LayerDescription } from "../../../src/index.ts";

/** Known networks, from the papers that describe them. */

const relu: LayerDescription = { type: "activation", activation: "relu" };
const tanh: LayerDescription = { type: "activation", activation: "tanh" };

/** LeNet-5 as it is taught today: every map of the third layer reads all six, and pooling learns nothing. */
export function lenet5(firstPadding: number): LayerDescription[] {
  return [
    { type: "conv", filterSize: 5, outChannels: 6, padding: firstPadding },
    tanh,
    { type: "pool", kind: "average" },
    { type: "conv", filterSize: 5, outChannels: 16 },
    tanh,
    { type: "pool", kind: "average" },
    { type: "flatten" },
    { type: "dense", units: 120 },
    tanh,
    { type: "dense", units: 84 },
    tanh,
    { type: "dense", units: 10 },
  ];
}

/**
 * LeNet-5 as LeCun, Bottou, Bengio and Haffner printed it in 1998 ("Gradient-based learning applied
 * to document recognition", section II.B), on 32x32 pixels: sparse wiring of C3 (their table I: six
 * maps read 3, nine read 4, one reads 6, which is 60 pairs), pooling with a coefficient and a bias per
 * map. Its last layer's centres are fixed, not learnt, and so not counted.
 */
export const lenet5Of1998: LayerDescription[] = [
  { type: "conv", name: "C1", filterSize: 5, outChannels: 6 },
  { type: "pool", name: "S2", kind: "average", coefficients: true },
  { type: "conv", name: "C3", filterSize: 5, outChannels: 16, connections: 6 * 3 + 9 * 4 + 6 },
  { type: "pool", name: "S4", kind: "average", coefficients: true },
  { type: "conv", name: "C5", filterSize: 5, outChannels: 120 },
  { type: "flatten" },
  { type: "dense", name: "F6", units: 84 },
];

/**
 * AlexNet (Krizhevsky, Sutskever and Hinton, 2012, section 3.5), on 227x227 pixels, since 224 do not
 * give the paper's 55 positions. Its second, fourth and fifth layers are split over two GPUs, so half of the pairs of
 * maps are wired; with `split` false all are, as in most of today's rewritings.
 */
export function alexNet(split: boolean): LayerDescription[] {
  const conv = (filterSize: number, inChannels: number, outChannels: number, halves: boolean) =>
    ({
      type: "conv",
      filterSize,
      outChannels,
      padding: (filterSize - 1) / 2,
      connections: (inChannels * outChannels) / (split && halves ? 2 : 1),
    }) as const;
  const pool = { type: "pool", poolSize: 3, stride: 2 } as const;
  return [
    { type: "conv", filterSize: 11, outChannels: 96, stride: 4 },
    relu,
    pool,
    conv(5, 96, 256, true),
    relu,
    pool,
    conv(3, 256, 384, false),
    relu,
    conv(3, 384, 384, true),
    relu,
    conv(3, 384, 256, true),
    relu,
    pool,
    { type: "flatten" },
    { type: "dense", units: 4096 },
    relu,
    { type: "dropout", rate: 0.5 },
    { type: "dense", units: 4096 },
    relu,
    { type: "dropout", rate: 0.5 },
    { type: "dense", units: 1000 },
  ];
}

/** VGG-16: configuration D of Simonyan and Zisserman, 2014, table 1, on 224x224x3. */
export const vgg16: LayerDescription[] = [
  ...[
    [64, 2],
    [128, 2],
    [256, 3],
    [512, 3],
    [512, 3],
  ].flatMap(([outChannels, times]): LayerDescription[] => [
    ...Array.from({ length: times }, () => [conv3(outChannels), relu]).flat(),
    { type: "pool" },
  ]),
  { type: "flatten" },
  ...[4096, 4096, 1000].map((units): LayerDescription => ({ type: "dense", units })),
];

function conv3(outChannels: number): LayerDescription {
  return { type: "conv", filterSize: 3, outChannels, padding: "same" };
}

/** The network of tfjs-examples' `mnist-node/model.js`. */
export const mnistNode: LayerDescription[] = [
  { type: "conv", filterSize: 3, outChannels: 32 },
  { type: "conv", filterSize: 3, outChannels: 32 },
  { type: "pool" },
  { type: "conv", filterSize: 3, outChannels: 64 },
  { type: "conv", filterSize: 3, outChannels: 64 },
  { type: "pool" },
  { type: "flatten" },
  { type: "dropout", rate: 0.25 },
  { type: "dense", units: 512 },
  { type: "dropout", rate: 0.5 },
  { type: "dense", units: 10 },
];
