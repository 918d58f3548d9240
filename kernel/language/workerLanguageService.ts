import { Worker } from "node:worker_threads";
import type {
  Completeness,
  Completions,
  Diagnostic,
  Inspection,
  LanguageService,
} from "./languageService.ts";

export interface ServiceRequest {
  readonly id: number;
  readonly method: keyof LanguageService;
  readonly args: unknown[];
}

export interface ServiceResponse {
  readonly id: number;
  readonly value?: unknown;
  readonly failure?: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The language service on a thread of its own, so that the kernel answers while TypeScript thinks. */
export class WorkerLanguageService implements LanguageService {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor() {
    this.#worker = this.#start();
  }

  check(code: string) {
    return this.#ask("check", code) as Promise<readonly Diagnostic[]>;
  }

  commit() {
    return this.#ask("commit") as Promise<void>;
  }

  reset() {
    return this.#ask("reset") as Promise<void>;
  }

  complete(code: string, offset: number) {
    return this.#ask("complete", code, offset) as Promise<Completions>;
  }

  inspect(code: string, offset: number) {
    return this.#ask("inspect", code, offset) as Promise<Inspection | null>;
  }

  completeness(code: string) {
    return this.#ask("completeness", code) as Promise<Completeness>;
  }

  #ask(method: keyof LanguageService, ...args: unknown[]): Promise<unknown> {
    this.#worker ??= this.#start();
    this.#lastId += 1;
    const request: ServiceRequest = { id: this.#lastId, method, args };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      this.#worker!.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.js", import.meta.url));
    worker.unref();
    worker.on("message", ({ id, value, failure }: ServiceResponse) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (failure === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(`language service: ${failure}`));
    });
    worker.on("error", (error) => {
      // The next question starts a new worker; it has not seen the cells before.
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    return worker;
  }
}
