/**
 * What JupyterLab loads first: a container as module federation asks for one. It gives JupyterLab the extension in two
 * parts, what draws figures and what draws controls, and the extension JupyterLab's own Lumino, which must be one and the
 * same for all widgets of the page.
 *
 * @see https://webpack.js.org/concepts/module-federation/
 */
import type * as LuminoWidgets from "@lumino/widgets";

type Factory = () => unknown;
/** Modules that the parts of the page share: by name, by version. */
type ShareScope = Record<string, Record<string, { get(): Promise<Factory> }> | undefined>;

interface Container {
  init(scope: ShareScope): void;
  get(module: string): Promise<Factory>;
}

declare global {
  interface Window {
    _JUPYTERLAB?: Record<string, Container>;
  }
}

/** Names of the extension and its file, which the build fills in. */
declare const EXTENSION_NAME: string;
declare const EXTENSION_FILE: string;

const here = (document.currentScript as HTMLScriptElement).src;
let shared: ShareScope = {};

const container: Container = {
  init(scope) {
    shared = scope;
  },
  async get(module) {
    const address = new URL(EXTENSION_FILE, here).href;
    const [extension, lumino] = await Promise.all([
      import(address) as Promise<typeof import("./extension.ts")>,
      sharedModule<typeof LuminoWidgets>("@lumino/widgets"),
    ]);
    // Without `__esModule` JupyterLab takes the module itself for a list of extensions, and stops loading.
    const named = (part: unknown) => () => ({ __esModule: true, default: part });
    if (module === "./mimeExtension") return named(extension.createExtension(lumino));
    if (module !== "./extension") throw new Error(`${EXTENSION_NAME} has no module ${module}`);
    const { INotebookTracker } = await sharedModule<NotebookTokens>("@jupyterlab/notebook");
    return named(extension.createControls(lumino, INotebookTracker));
  },
};

interface NotebookTokens {
  readonly INotebookTracker: unknown;
}

async function sharedModule<Module>(name: string): Promise<Module> {
  const versions = Object.entries(shared[name] ?? {});
  const newest = versions.sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true })).at(0);
  if (newest === undefined) throw new Error(`this page shares no ${name}`);
  const factory = await newest[1].get();
  return factory() as Module;
}

window._JUPYTERLAB = { ...window._JUPYTERLAB, [EXTENSION_NAME]: container };
