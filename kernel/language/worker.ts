import { parentPort } from "node:worker_threads";
import { lendPackage } from "./lendPackage.ts";
import type { ServiceRequest, ServiceResponse } from "./workerLanguageService.ts";

lendPackage(process.cwd());
const { TslabService } = await import("./tslabService.js");
const service = new TslabService();
const methods = service as unknown as Record<string, (...args: unknown[]) => unknown>;
// The first check reads the standard library's types: better now than in the first cell.
service.check("1;");

parentPort!.on("message", ({ id, method, args }: ServiceRequest) => {
  let response: ServiceResponse;
  try {
    response = { id, value: methods[method]!(...args) };
  } catch (error) {
    response = {
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  parentPort!.postMessage(response);
});
