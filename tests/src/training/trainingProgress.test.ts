import { describe, expect, test } from "vitest";
import { jupyterDisplay } from "../../../src/index.ts";
import { trainingProgress } from "../../../src/training/trainingProgress.ts";

const halfway = {
  epoch: 2,
  epochs: 6,
  step: 32,
  steps: 64,
  loss: 0.31249,
  accuracy: 0.9123,
  secondsLeft: 8.2,
  history: { epochs: [], seconds: 1 },
};

describe("trainingProgress", () => {
  test("keeps the values and shows itself as one line", () => {
    const progress = trainingProgress(halfway);
    expect(progress).toMatchObject(halfway);
    expect(progress.summary).toBe("epoch 2 of 6, 9 s left");
    expect(progress[jupyterDisplay]()).toEqual({
      "text/plain":
        "epoch 2 of 6  ██████████··········  batch 32 of 64  loss 0.312  accuracy 91.2 %  9 s left",
    });
  });

  test("says done at the end of the last epoch, and only there", () => {
    const line = (values: typeof halfway) =>
      trainingProgress(values)[jupyterDisplay]()["text/plain"];
    const end = { ...halfway, step: 64, secondsLeft: 0 };
    expect(line({ ...end, epoch: 6 })).toMatch(/ {2}█{20} {2}.* done$/);
    expect(line(end)).toMatch(/s left$/);
  });
});
