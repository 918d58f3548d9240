import type { Strictness } from "./checker/options.ts";
import type {
  Completeness,
  Completions,
  Diagnostic,
  Inspection,
  LanguageService,
} from "./languageService.ts";
import { BorrowedService } from "./lending/borrowedService.ts";
import { ServiceProcess } from "./serviceProcess.ts";
import type { ServiceRequest, ServiceResponse } from "./service/createService.ts";

/** How cells are checked before they run; `off` leaves completion and inspection. */
export type TypeChecks = Strictness | "off";

interface Waiting {
  readonly request: ServiceRequest;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * TypeScript in a process of its own, so that the kernel answers while TypeScript thinks. If that process dies, the
 * next is told the cells so far and asked again what was not answered.
 */
export class TypeScriptService implements LanguageService {
  readonly #folder: string;
  readonly #checks: TypeChecks;
  readonly #waiting = new Map<number, Waiting>();
  /** The code of every cell that ran, in order. */
  #ran: string[] = [];
  #checked: string | null = null;
  #process: BorrowedService | ServiceProcess | null = null;
  /** Where somebody lends a service; used once. */
  #lent: number | undefined;
  #lastId = 0;
  /** How often the process died since it last answered. */
  #deaths = 0;

  /**
   * @param folder the notebook's.
   * @param lent a descriptor on which somebody lends a service; when that one ends, there is one of our own.
   */
  constructor(folder: string, checks: TypeChecks, lent?: number) {
    this.#folder = folder;
    this.#checks = checks;
    this.#lent = lent;
    if (checks !== "off") this.#start();
  }

  async check(code: string): Promise<readonly Diagnostic[]> {
    // A request for the values of expressions has no code: there is nothing that a later cell could see.
    this.#checked = code.trim() === "" ? null : code;
    if (this.#checked === null || this.#checks === "off") return [];
    return (await this.#ask("check", code)) as readonly Diagnostic[];
  }

  async commit(): Promise<void> {
    const code = this.#checked;
    this.#checked = null;
    if (code === null) return;
    // Sent before the cell counts as run: a process that starts from here on is told it with the others.
    const committed =
      this.#process === null
        ? undefined
        : this.#checks === "off"
          ? this.#ask("declare", code)
          : this.#ask("commit");
    this.#ran.push(code);
    await committed;
  }

  async reset(): Promise<void> {
    this.#ran = [];
    this.#checked = null;
    if (this.#process !== null) await this.#ask("reset");
  }

  complete(code: string, offset: number): Promise<Completions> {
    return this.#ask("complete", code, offset) as Promise<Completions>;
  }

  inspect(code: string, offset: number): Promise<Inspection | null> {
    return this.#ask("inspect", code, offset) as Promise<Inspection | null>;
  }

  completeness(code: string): Promise<Completeness> {
    return this.#ask("completeness", code) as Promise<Completeness>;
  }

  #ask(method: string, ...args: unknown[]): Promise<unknown> {
    this.#lastId += 1;
    const request: ServiceRequest = { id: this.#lastId, method, args };
    return new Promise((resolve, reject) => {
      const starting = this.#process === null;
      this.#waiting.set(request.id, { request, resolve, reject });
      if (starting) this.#start();
      else this.#process!.send(request);
    });
  }

  /** Start a process, tell it the cells that ran, and ask what waits for an answer. */
  #start(): void {
    const links = [
      (response: ServiceResponse) => {
        this.#receive(response);
      },
      (reason: string) => {
        this.#restart(reason);
      },
    ] as const;
    const lent = this.#lent;
    this.#lent = undefined;
    this.#process =
      lent === undefined ? new ServiceProcess(...links) : new BorrowedService(lent, ...links);
    const strictness = this.#checks === "off" ? "strict" : this.#checks;
    this.#process.send({ id: 0, method: "open", args: [this.#folder, strictness] });
    for (const code of this.#ran) this.#process.send({ id: 0, method: "declare", args: [code] });
    for (const { request } of this.#waiting.values()) this.#process.send(request);
  }

  #receive({ id, value, failure }: ServiceResponse): void {
    this.#deaths = 0;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure === undefined) waiting?.resolve(value);
    else if (waiting === undefined) console.error(`two-kernels: language service: ${failure}`);
    else waiting.reject(new Error(`language service: ${failure}`));
  }

  #restart(reason: string): void {
    this.#process = null;
    this.#deaths += 1;
    if (this.#deaths > 2) {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error(`The type checker ended unexpectedly (${reason}). Run the cell again.`));
      }
      this.#waiting.clear();
    }
    if (this.#waiting.size > 0) this.#start();
  }
}
