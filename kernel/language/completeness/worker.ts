import { parentPort } from "node:worker_threads";
import tslab from "tslab/dist/converter.js";
import type { Completeness } from "../languageService.ts";

parentPort!.on("message", (code: string) => {
  const { completed, indent } = tslab.isCompleteCode(code);
  const answer: Completeness = completed
    ? { status: "complete" }
    : { status: "incomplete", indent: indent ?? "" };
  parentPort!.postMessage(answer);
});
