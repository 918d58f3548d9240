import { describe, expect, it } from "vitest";
import { Watch } from "../../../grader/client/watch.ts";
import { defaultLimits } from "../../../grader/sandbox/limits.ts";
import type { Usage } from "../../../grader/sandbox/sandbox.ts";

const limits = {
  ...defaultLimits,
  cellSeconds: 10,
  totalSeconds: 100,
  idleSeconds: 5,
  memory: 100,
};
const quiet: Usage = { seconds: 1, memory: 50, processes: 4, active: false };

function watching(): Watch {
  const watch = new Watch(limits);
  watch.look(quiet, 0, 0);
  watch.begin();
  return watch;
}

describe("Watch", () => {
  it("counts the processor's time, not the clock's: a cell on a busy machine goes on", () => {
    const watch = watching();
    for (let now = 0; now < 1000; now++) {
      expect(
        watch.look({ ...quiet, seconds: 1 + now / 101, active: true }, 0, now),
      ).toBeUndefined();
    }
    expect(watch.look({ ...quiet, seconds: 11.5 }, 0, 1001)).toMatchObject({ act: "stop" });
  });

  it("leaves a cell alone that waits for a processor, and stops one that waits for nothing", () => {
    const watch = watching();
    expect(watch.look({ ...quiet, active: true }, 0, 100)).toBeUndefined();
    expect(watch.look(quiet, 0, 101)).toBeUndefined();
    expect(watch.look(quiet, 0, 105)).toBeUndefined();
    expect(watch.look(quiet, 0, 107)).toEqual({
      act: "stop",
      reason: "it waited for more than 5 seconds for something that did not come",
    });
    expect(watch.look(quiet, 0, 110)).toBeUndefined();
    expect(watch.look(quiet, 0, 114)).toEqual({
      act: "end",
      reason: "a cell could not be stopped",
    });
  });

  it("ends a notebook whose cells wait in vain again and again", () => {
    const watch = watching();
    const acts = [0, 1, 2].map((cell) => {
      watch.begin();
      watch.look(quiet, 0, cell * 100);
      return watch.look(quiet, 0, cell * 100 + 6)?.act;
    });
    expect(acts).toEqual(["stop", "stop", "end"]);
  });

  it.each<[string, Partial<Usage>, number, string]>([
    ["memory", { memory: 101 }, 0, "it used more than 100 MB of memory"],
    ["processes", { processes: 25 }, 0, "it ran more than 24 processes"],
    ["output", {}, 65 * 1024 * 1024, "it put out more than 64 MB"],
    ["time in all", { seconds: 101 }, 0, "the notebook computed for more than 100 seconds"],
  ])("ends everything over %s, between cells too", (_, usage, received, reason) => {
    const watch = watching();
    watch.finish();
    expect(watch.look({ ...quiet, ...usage }, received, 1)).toEqual({ act: "end", reason });
  });

  it("says nothing of a kernel that waits between cells", () => {
    const watch = watching();
    watch.finish();
    expect(watch.look(quiet, 0, 10_000)).toBeUndefined();
  });
});
