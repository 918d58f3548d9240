import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

/** TypeScript's one file. */
export const TYPESCRIPT = require.resolve("typescript");
/** The module of tslab that knows whether a cell is whole. */
export const TSLAB_CONVERTER = require.resolve("tslab/dist/converter.js");
/** Folder of the types of Node that cells are checked with. */
export const NODE_TYPES = dirname(require.resolve("@types/node/package.json"));
