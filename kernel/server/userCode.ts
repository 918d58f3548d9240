import type { DialogueEvent } from "../channel/messages.ts";
import type { LanguageService } from "../language/languageService.ts";
import type { Json, Message } from "../protocol/message.ts";
import { CellRunner } from "./cellRunner.ts";
import { Comms } from "./comms.ts";
import { EngineSupervisor, type SupervisorListener } from "./engineSupervisor.ts";
import type { Limits } from "./outputLimit.ts";
import { Outputs } from "./outputs.ts";
import { Parents } from "./parents.ts";
import { Questions } from "./questions.ts";
import type { StartedEngine } from "./spawnEngine.ts";

export interface UserCodeLinks {
  readonly firstEngine: StartedEngine;
  readonly language: LanguageService;
  readonly limits: Limits;
  readonly publish: (message: Message) => void;
  /** Send to one client, on its stdin channel. */
  readonly toClient: (message: Message) => void;
}

/** All that has to do with user code: the engine that runs it, and the ways between it and the clients. */
export class UserCode {
  readonly engine: EngineSupervisor;
  readonly cells: CellRunner;
  readonly comms: Comms;
  readonly questions: Questions;
  readonly #outputs: Outputs;

  constructor({ firstEngine, language, limits, publish, toClient }: UserCodeLinks) {
    const parents = new Parents();
    const outputs = new Outputs(publish, parents, limits);
    const listener: SupervisorListener = {
      onOutput: (event) => {
        this.cells.output(event);
      },
      onDialogue: (event) => {
        this.#dialogue(event);
      },
      onNativeOutput: (name, text) => {
        outputs.stream(parents.latest, name, text);
      },
      onUnstoppable: (seconds) => {
        outputs.stream(parents.latest, "stderr", unstoppable(seconds));
      },
      onRestart: () => {
        this.comms.reset();
        this.questions.reset();
        void language.reset();
      },
    };
    const engine = new EngineSupervisor(firstEngine, listener, limits.bytes);
    const toEngine = engine.send.bind(engine);
    this.engine = engine;
    this.#outputs = outputs;
    this.cells = new CellRunner({ language, engine, outputs, parents, publish });
    const answers = {
      "two-kernels.displays": ({ displays }: Json) => ({
        displays: outputs.latest(Array.isArray(displays) ? displays : []),
      }),
    };
    this.comms = new Comms({ toEngine, publish, parents, answers });
    this.questions = new Questions({ toEngine, toClient, parents });
  }

  #dialogue(event: DialogueEvent): void {
    // What was put out before stands before, above all before the word that all is done.
    this.#outputs.flush();
    if (event.type === "input") this.questions.ask(event);
    else this.comms.receive(event);
  }
}

function unstoppable(seconds: number): string {
  return (
    `two-kernels: this cell is in code that cannot be interrupted. If it does not come back within ${seconds} seconds, ` +
    "its process will be ended, and the variables of all cells with it.\n"
  );
}
