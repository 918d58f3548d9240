import type { Random } from "../random/index.ts";
import type { Tfjs } from "../training/index.ts";
import type { Ascent } from "./ascent.ts";
import type { Excitation } from "./target.ts";
import type { Tensor } from "./valueAt.ts";

/** Steps from one blur to the next, Yosinski's choice: often enough, and cheap. */
const blurInterval = 4;
/** The share of the steps, at the end, that are not blurred, so that the image ends sharp. */
const sharpShare = 0.1;

/** One step up the gradient, and back towards images that look like something. */
export function ascend(
  tf: Tfjs,
  excitation: Excitation,
  pixels: Float32Array,
  step: number,
  ascent: Ascent,
  random: Random,
): { pixels: Float32Array<ArrayBuffer>; activation: number } {
  const { shape, jitter, range } = ascent;
  const shift = () => (jitter === 0 ? 0 : random.below(2 * jitter + 1) - jitter);
  const [dy, dx] = [shift(), shift()];
  let activation = 0;
  const next = tf.tidy(() => {
    const image = tf.tensor(pixels, [1, ...shape]);
    const { value, grad } = tf.valueAndGrad((x: Tensor) => excitation(x).asScalar())(
      roll(tf, image, dy, dx),
    );
    activation = value.dataSync()[0];
    const slope = roll(tf, grad, -dy, -dx);
    // By its root mean square, so that a step is as long where the slope is slight.
    const length = slope.square().mean().sqrt().add(1e-12);
    const moved = image.add(slope.div(length).mul(ascent.stepSize)).mul(1 - ascent.decay);
    const blurs = step % blurInterval === 0 && step <= ascent.steps * (1 - sharpShare);
    const smooth = blurs && ascent.blur > 0 ? blurred(tf, moved, ascent.blur) : moved;
    return smooth.clipByValue(range[0], range[1]).dataSync<"float32">();
  });
  return { pixels: Float32Array.from(next), activation };
}

/** The image moved down and to the right; what leaves at one edge comes in at the other. */
function roll(tf: Tfjs, image: Tensor, dy: number, dx: number): Tensor {
  const along = (x: Tensor, axis: number, by: number): Tensor => {
    const n = x.shape[axis];
    const cut = ((-by % n) + n) % n;
    if (cut === 0) return x;
    const [head, tail] = tf.split(x, [cut, n - cut], axis);
    return tf.concat([tail, head], axis);
  };
  return along(along(image, 1, dy), 2, dx);
}

/** The image smoothed by a Gaussian, three deviations wide on each side. */
function blurred(tf: Tfjs, image: Tensor, deviation: number): Tensor {
  const radius = Math.ceil(3 * deviation);
  const taps = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * deviation ** 2)),
  );
  const sum = taps.reduce((a, b) => a + b);
  const channels = image.shape[3]!;
  const filter = (height: number, width: number) =>
    tf
      .tensor1d(taps.map((tap) => tap / sum))
      .reshape([height, width, 1, 1])
      .tile([1, 1, channels, 1]);
  const along = (x: Tensor, height: number, width: number) =>
    tf.depthwiseConv2d(x as Tensor4D, filter(height, width) as Tensor4D, 1, "same");
  return along(along(image, taps.length, 1), 1, taps.length);
}

type Tensor4D = ReturnType<Tfjs["tensor4d"]>;
