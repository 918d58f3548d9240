import type { RawGradient } from "./passBackward.ts";
import type { RawLayer } from "./readMlp.ts";

/** The last change of each weight and bias of a layer: what momentum goes on with. */
export interface Velocity {
  readonly weights: Float32Array | Float64Array;
  readonly biases: Float32Array | Float64Array;
}

/**
 * One step of gradient descent, written into the layers' own numbers:
 *
 *     W ← W - α ∂L/∂W,   or with momentum  v ← μ v - α ∂L/∂W,  W ← W + v
 *
 * @param velocities of each layer, written to; undefined without momentum
 */
export function descend(
  layers: readonly RawLayer[],
  gradients: readonly RawGradient[],
  learningRate: number,
  momentum: number,
  velocities: readonly Velocity[] | undefined,
): void {
  layers.forEach((layer, l) => {
    for (const part of ["weights", "biases"] as const) {
      const [values, slopes] = [layer[part], gradients[l][part]];
      const velocity = velocities?.[l][part];
      if (velocity === undefined) {
        for (let i = 0; i < values.length; i++) values[i] -= learningRate * slopes[i];
      } else {
        for (let i = 0; i < values.length; i++) {
          velocity[i] = momentum * velocity[i] - learningRate * slopes[i];
          values[i] += velocity[i];
        }
      }
    }
  });
}
