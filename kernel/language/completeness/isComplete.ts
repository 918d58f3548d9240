import { Worker } from "node:worker_threads";
import type { Completeness } from "../languageService.ts";

interface Question {
  readonly code: string;
  readonly resolve: (answer: Completeness) => void;
  readonly reject: (error: Error) => void;
}

const questions: Question[] = [];
let worker: Worker | null = null;

/**
 * Whether a console should run the code or give it another line, by tslab's judgement: it reads what TypeScript still
 * expects at the end of the text. Its thread starts with the first question, which only consoles ask.
 */
export function isComplete(code: string): Promise<Completeness> {
  worker ??= start();
  return new Promise((resolve, reject) => {
    questions.push({ code, resolve, reject });
    worker!.postMessage(code);
  });
}

function start(): Worker {
  const started = new Worker(new URL("./worker.js", import.meta.url));
  started.unref();
  started.on("message", (answer: Completeness) => {
    questions.shift()?.resolve(answer);
  });
  started.on("error", (error) => {
    worker = null;
    for (const { reject } of questions.splice(0)) reject(error);
  });
  return started;
}
