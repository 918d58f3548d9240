/**
 * Run as a process of its own: has the library choose its backend as a lesson does, and prints what it says of it as a
 * line of JSON. What the engine writes to stdout by itself comes before that line.
 */
import { pathToFileURL } from "node:url";
import { inRoot } from "../core/paths.mjs";

const library = await import(pathToFileURL(inRoot("dist", "library", "node.js")).href);
console.log(`\n${JSON.stringify(await library.describeBackend())}`);
process.exit(0);
