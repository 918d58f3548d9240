/**
 * What JupyterLab loads first: a container as module federation asks for one. It gives JupyterLab the extension, and
 * the extension JupyterLab's own Lumino, which must be one and the same for all widgets of the page.
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
    if (module !== "./mimeExtension") throw new Error(`${EXTENSION_NAME} has no module ${module}`);
    const address = new URL(EXTENSION_FILE, here).href;
    const [{ createExtension }, { Widget }] = await Promise.all([
      import(address) as Promise<typeof import("./extension.ts")>,
      sharedLumino(),
    ]);
    // Without `__esModule` JupyterLab takes the module itself for a list of extensions, and stops loading.
    return () => ({ __esModule: true, default: createExtension(Widget) });
  },
};

async function sharedLumino(): Promise<typeof LuminoWidgets> {
  const versions = Object.entries(shared["@lumino/widgets"] ?? {});
  const newest = versions.sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true })).at(0);
  if (newest === undefined) throw new Error("this page shares no @lumino/widgets");
  const factory = await newest[1].get();
  return factory() as typeof LuminoWidgets;
}

window._JUPYTERLAB = { ...window._JUPYTERLAB, [EXTENSION_NAME]: container };
