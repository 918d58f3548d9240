import { drawPng } from "./drawPng.ts";
import { keepCompiled } from "./loadPlotly.ts";
import type { PlotlyFigure } from "./pictureSize.ts";
import type { Answer, Question } from "./rendererProcess.ts";

/**
 * The drawing process: one question at a time from its parent, one answer each. plotly also throws
 * from timers of its own; that answers the figure at hand too. The parent ends the process after a
 * failure.
 */
const answer = (message: Answer): void => {
  process.send?.(message);
};
const explain = (error: unknown): Answer => ({
  error: error instanceof Error ? error.message : String(error),
});

const onWebgl = (): void => {
  answer({ error: "a trace of this figure needs WebGL, which only a browser has" });
};

process.on("message", ({ figure, size }: Question) => {
  drawPng(JSON.parse(figure) as PlotlyFigure, size, onWebgl).then(
    (png) => {
      answer({ png });
      // After the answer has gone, so that no picture waits for it.
      setImmediate(keepCompiled);
    },
    (error: unknown) => {
      answer(explain(error));
    },
  );
});
process.on("uncaughtException", (error) => {
  answer(explain(error));
});
process.on("disconnect", () => process.exit());
// An interrupt at the terminal reaches the whole group; it is meant for the cell.
process.on("SIGINT", () => undefined);
