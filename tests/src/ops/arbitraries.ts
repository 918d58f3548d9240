import fc from "fast-check";
import { conv2d, fromData } from "../../../src/index.ts";
import type { FloatArray, Padding, Window2dOptions } from "../../../src/index.ts";

/** Arrays of a shape with small whole numbers, of which sums of products are exact in float32. */
export function wholeNumbers(shape: readonly number[]): fc.Arbitrary<FloatArray> {
  const size = shape.reduce((product, n) => product * n, 1);
  return fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size })
    .map((values) => fromData(Float64Array.from(values), shape));
}

const side = fc.integer({ min: 0, max: 3 });

export const anyPadding: fc.Arbitrary<Padding> = fc.oneof(
  fc.constantFrom<Padding>("same", "same-before", "valid", "full"),
  side,
  side.map((half) => ({ total: 2 * half + 1 })),
  fc.record({ top: side, bottom: side, left: side, right: side }),
);

export interface ConvolutionCase {
  readonly image: FloatArray;
  readonly filter: FloatArray;
  readonly options: Window2dOptions;
}

const few = (max: number) => fc.integer({ min: 1, max });

const convolutionShape = fc.record({
  batch: few(2),
  height: few(9),
  width: few(9),
  filterHeight: few(4),
  filterWidth: few(4),
  inChannels: few(3),
  outChannels: few(6),
  stride: few(3),
  dilation: few(3),
  padding: anyPadding,
});

/**
 * Images and filters of all sizes that fit: non-square, even, with channels, strides, paddings on
 * every side and dilations.
 */
export const convolutionCases: fc.Arbitrary<ConvolutionCase> = convolutionShape
  .filter((s) => fits(s.height, s.filterHeight, s, "top", "bottom"))
  .filter((s) => fits(s.width, s.filterWidth, s, "left", "right"))
  .chain((s) =>
    fc.record({
      image: wholeNumbers([s.batch, s.height, s.width, s.inChannels]),
      filter: wholeNumbers([s.filterHeight, s.filterWidth, s.inChannels, s.outChannels]),
      options: fc.constant({ stride: s.stride, dilation: s.dilation, padding: s.padding }),
    }),
  );

export interface ConvolutionGradientCase extends ConvolutionCase {
  readonly outGradient: FloatArray;
}

/** The same, with whole numbers as the derivatives by the feature map. */
export const convolutionGradientCases = withOutGradient(convolutionCases);

/** Cases of few numbers, each of which two convolutions measure. */
export const smallConvolutionGradientCases = withOutGradient(
  convolutionCases.filter(({ image, filter }) => image.size <= 60 && filter.size <= 40),
);

function withOutGradient(
  cases: fc.Arbitrary<ConvolutionCase>,
): fc.Arbitrary<ConvolutionGradientCase> {
  return cases.chain((c) =>
    wholeNumbers(conv2d(c.image, c.filter, c.options).shape).map((outGradient) => ({
      ...c,
      outGradient,
    })),
  );
}

type Side = "top" | "bottom" | "left" | "right";

function fits(
  n: number,
  k: number,
  { padding, dilation }: { padding: Padding; dilation: number },
  before: Side,
  after: Side,
): boolean {
  return typeof padding === "string" && padding !== "valid"
    ? true
    : (k - 1) * dilation + 1 <= n + border(padding, before, after);
}

function border(padding: Padding, before: Side, after: Side): number {
  if (typeof padding === "string") return 0;
  if (typeof padding === "number") return 2 * padding;
  return "total" in padding ? padding.total : padding[before] + padding[after];
}
