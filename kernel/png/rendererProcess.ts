import { extname } from "node:path";
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Size } from "./pictureSize.ts";

/** A drawn figure: the PNG, and the size to show it at, in CSS pixels. */
export interface Picture extends Size {
  readonly png: Uint8Array;
}

/** What the process is asked. */
export interface Question {
  /** A `PlotlyFigure` as JSON. */
  readonly figure: string;
  readonly size: Size;
}

/** What it answers. */
export type Answer = { readonly png: Uint8Array } | { readonly error: string };

/** A process that draws one figure at a time. */
export interface RendererProcess {
  readonly alive: () => boolean;
  readonly draw: (question: Question, limitMs: number) => Promise<Picture>;
  readonly end: () => void;
}

/** A figure that makes plotly build millions of nodes ends this process, not the machine. */
const heapMegabytes = 1024;

/** Starts the process. It keeps its parent from exiting only while it draws, and never outlives it. */
export function startRendererProcess(): RendererProcess {
  const extension = extname(import.meta.url);
  const child = fork(fileURLToPath(new URL(`./main${extension}`, import.meta.url)), {
    // The sources run as they are in tests: Node 20 needs a loader for them.
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      ...(extension === ".ts" ? ["--import", "tsx"] : []),
    ],
    cwd: import.meta.dirname,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  hold(child, false);
  // Without a listener an error of the process would be thrown at the kernel.
  child.on("error", () => undefined);
  return {
    alive: () =>
      child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    draw: async (question, limitMs) => {
      hold(child, true);
      try {
        const answer = await ask(child, question, limitMs);
        if ("error" in answer) {
          // What a failure leaves behind in plotly and its page must not reach the next figure.
          child.kill("SIGKILL");
          throw new Error(`renderFigurePng: ${answer.error}`);
        }
        return { png: answer.png, ...question.size };
      } finally {
        hold(child, false);
      }
    },
    end: () => child.kill("SIGKILL"),
  };
}

function ask(child: ChildProcess, question: Question, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", onExit).off("error", onError);
      resolve(answer);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      const how = signal ?? `exit code ${String(code)}`;
      settle({ error: `the drawing process ended (${how}); the figure may be too large for it` });
    };
    const onError = (error: Error): void => {
      settle({ error: `the drawing process cannot be reached: ${error.message}` });
    };
    const timer = setTimeout(() => {
      settle({ error: `drawing took more than ${limitMs / 1000} s and was stopped` });
    }, limitMs);
    child.on("message", settle).on("exit", onExit).on("error", onError);
    child.send(question, (error) => {
      if (error) onError(error);
    });
  });
}

function hold(child: ChildProcess, held: boolean): void {
  const method = held ? "ref" : "unref";
  child[method]();
  child.channel?.[method]();
}
