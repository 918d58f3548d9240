import { openComm, onComm, type Comm } from "../comm.ts";

/**
 * The kernel's side of Jupyter's widgets: a model whose state the page shows and changes.
 *
 * Protocol: "Jupyter widget messaging protocol", version 2.1, in the sources of ipywidgets
 * (packages/schema/messages.md); names and defaults of models: jupyterwidgetmodels.latest.md there.
 */
const PROTOCOL = "2.1.0";
const MODULES = { "@jupyter-widgets/base": "2.0.0", "@jupyter-widgets/controls": "2.0.0" } as const;

/** Attributes of a widget's model, as JSON. */
export type WidgetState = Record<string, unknown>;

/** All open models, by the ids of their comms: a page that is loaded anew asks for them. */
const models = new Map<string, WidgetModel>();
/** The channel by which such a page asks. */
let answersPages = false;

/** One widget's state, shared with the page. */
export class WidgetModel {
  /** Called after the page has changed something. */
  onChange: (changed: WidgetState) => unknown = () => undefined;
  /** Called with what the page tells without changing the state: the press of a button. */
  onCustom: (content: unknown) => unknown = () => undefined;
  readonly state: WidgetState;
  readonly #comm: Comm;

  /**
   * @param module the npm package that draws it
   * @param name of the model there, such as `IntSlider`
   */
  constructor(module: keyof typeof MODULES, name: string, state: WidgetState) {
    answerPages();
    const version = MODULES[module];
    this.state = {
      ...{ _model_module: module, _model_module_version: version, _model_name: `${name}Model` },
      ...{ _view_module: module, _view_module_version: version, _view_name: `${name}View` },
      ...state,
    };
    this.#comm = openComm("jupyter.widget", {
      data: { state: this.state, buffer_paths: [] },
      metadata: { version: PROTOCOL },
    });
    this.#comm.onMessage = ({ data }) => this.#receive(data as WidgetMessage);
    this.#comm.onClose = () => models.delete(this.id);
    models.set(this.id, this);
  }

  get id(): string {
    return this.#comm.id;
  }

  /** Change the state here and in the page. */
  set(changed: WidgetState): void {
    if (!models.has(this.id)) return;
    Object.assign(this.state, changed);
    this.#send("update", changed);
  }

  #receive({ method, state, content }: WidgetMessage): unknown {
    if (method === "request_state") {
      this.#send("update", this.state);
    } else if (method === "update" && state !== undefined) {
      Object.assign(this.state, state);
      // By it other pages that show the notebook hear of the change.
      this.#send("echo_update", state);
      return this.onChange(state);
    } else if (method === "custom") {
      return this.onCustom(content);
    }
    return undefined;
  }

  #send(method: "update" | "echo_update", state: WidgetState): void {
    this.#comm.send({ method, state, buffer_paths: [] });
  }
}

interface WidgetMessage {
  readonly method: string;
  readonly state?: WidgetState;
  readonly content?: unknown;
}

/** How the state of one widget names another. */
export function reference(model: WidgetModel): string {
  return `IPY_MODEL_${model.id}`;
}

/** Let a page that has been loaded anew ask for all states at once. */
function answerPages(): void {
  if (answersPages) return;
  answersPages = true;
  onComm("jupyter.widget.control", (comm) => {
    comm.onMessage = ({ data }) => {
      if ((data as WidgetMessage).method !== "request_states") return;
      comm.send({ method: "update_states", states: allStates(), buffer_paths: [] });
    };
  });
}

function allStates(): object {
  return Object.fromEntries(
    [...models].map(([id, { state }]) => [
      id,
      {
        model_name: state._model_name,
        model_module: state._model_module,
        model_module_version: state._model_module_version,
        state,
      },
    ]),
  );
}
