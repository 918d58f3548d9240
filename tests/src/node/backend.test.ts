import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { describeBackend, tf } from "../../../src/node/index.ts";

test("tf runs on TensorFlow, and describeBackend says on which", () => {
  expect(tf.getBackend()).toBe("tensorflow");
  expect(describeBackend()).toMatchObject({
    backend: "tensorflow",
    tensorflow: expect.stringMatching(/^2\.\d+\.\d+/) as string,
  });
  expect(tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0]).toBe(11);
});

const cwd = join(import.meta.dirname, "../../..");

test("importing tf and training with it writes nothing but what the program prints", async () => {
  const program = `
    import { buildDigitsCnn } from "./src/index.ts";
    import { tf } from "./src/node/index.ts";
    const model = buildDigitsCnn(tf, { seed: 1 });
    await model.trainOnBatch(tf.ones([4, 28, 28, 1]), tf.tensor1d([1, 2, 3, 4]));
    console.log(tf.getBackend());
  `;
  const env = {
    ...process.env,
    TF_CPP_MIN_LOG_LEVEL: undefined,
    TF_ENABLE_ONEDNN_OPTS: undefined,
  };
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd, env });
  expect(stdout).toBe("tensorflow\n");
  expect(stderr).toBe("");
}, 60_000);
