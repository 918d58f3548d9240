import type { Tensor } from "@tensorflow/tfjs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tf as tensorflow } from "../../../../src/node/index.ts";
import { loadWasm } from "../../../../src/node/wasm/loadWasm.ts";
import type { Tfjs } from "../../../../src/training/index.ts";

let tf: Tfjs;
beforeAll(async () => {
  expect(tensorflow.getBackend()).toBe("tensorflow");
  tf = await loadWasm();
});
afterAll(() => tf.setBackend("tensorflow"));

const cases = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), axis: fc.constantFrom(0, 1) })
  .chain(({ rows, axis }) =>
    fc.record({
      shape: fc.constant<number[]>(axis === 0 ? [rows, 2, 3] : [2, rows, 3]),
      axis: fc.constant(axis),
      indices: fc.array(fc.integer({ min: 0, max: rows - 1 }), { minLength: 1, maxLength: 8 }),
    }),
  );

test("the gradient of gather equals TensorFlow's, repeated places too", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ shape, axis, indices }) => {
      const on = async (name: string, of: Tfjs) => {
        await of.setBackend(name);
        return of.tidy(() => {
          const gather = (x: Tensor) => of.gather(x, of.tensor1d(indices, "int32"), axis);
          const size = shape.with(axis, indices.length);
          const values = Array.from({ length: size.reduce((a, b) => a * b) }, (_, i) => i - 5);
          return of.grad(gather)(of.ones(shape), of.tensor(values, size)).arraySync();
        });
      };
      expect(await on("wasm", tf)).toEqual(await on("tensorflow", tensorflow));
    }),
    { numRuns: 100 },
  );
}, 60_000);
