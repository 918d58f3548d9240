/**
 * What notebooks written for tslab import as `tslab`: its display functions, on this kernel.
 *
 * @module tslab
 */
import { createRequire } from "node:module";
import { randomUUID } from "node:crypto";
import { DISPLAY } from "../display/mime.ts";
import { displayHost } from "../display/host.ts";

const require = createRequire(import.meta.url);

/** Shows content of one type in the notebook. */
export interface Display {
  javascript(code: string): void;
  html(text: string): void;
  markdown(text: string): void;
  latex(text: string): void;
  svg(text: string): void;
  png(bytes: Uint8Array): void;
  jpeg(bytes: Uint8Array): void;
  gif(bytes: Uint8Array): void;
  pdf(bytes: Uint8Array): void;
  text(text: string): void;
  /** Show content of any MIME type; bytes are sent as base64. */
  raw(contentType: string, content: string | Uint8Array): void;
}

/** Versions of what runs the notebook. */
export const versions: {
  readonly tslab: string;
  readonly typescript: string;
  readonly node: string;
} = {
  tslab: versionOf("tslab"),
  typescript: versionOf("typescript"),
  node: process.version,
};

/** Shows each content below the one before. */
export const display: Display = createDisplay(() => ({ id: randomUUID(), update: false }));

/** A display whose every content takes the place of the one before. */
export function newDisplay(): Display {
  const id = randomUUID();
  let shown = false;
  return createDisplay(() => {
    const update = shown;
    shown = true;
    return { id, update };
  });
}

function createDisplay(place: () => { id: string; update: boolean }): Display {
  const raw = (contentType: string, content: string | Uint8Array): void => {
    const data = typeof content === "string" ? content : Buffer.from(content).toString("base64");
    const { id, update } = place();
    displayHost("display").show({ [DISPLAY]: () => ({ [contentType]: data }) }, id, update);
  };
  const as = (contentType: string) => (content: string | Uint8Array) => {
    raw(contentType, content);
  };
  return {
    javascript: as("text/javascript"),
    html: as("text/html"),
    markdown: as("text/markdown"),
    latex: as("text/latex"),
    svg: as("image/svg+xml"),
    png: as("image/png"),
    jpeg: as("image/jpeg"),
    gif: as("image/gif"),
    pdf: as("application/pdf"),
    text: as("text/plain"),
    raw,
  };
}

function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}
