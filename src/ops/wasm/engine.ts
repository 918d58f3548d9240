import type { NumericData } from "../../arrays/index.ts";
import { host } from "./host.ts";
import type { WasmMemory } from "./host.ts";
import { modules } from "./modules.ts";

/** What `assembly/ops` exports: its files say what the arguments are. Addresses and steps are in bytes. */
interface WindowLoops {
  readonly memory: WasmMemory;
  allFinite: (from: number, count: number) => number;
  layOut: (...sizes: number[]) => void;
  correlate: (...sizes: number[]) => void;
  largest: (...sizes: number[]) => void;
  means: (...sizes: number[]) => void;
}

/** WebAssembly that computes with numbers of one type, and its memory. */
export interface Engine {
  readonly loops: WindowLoops;
  /** The whole memory, seen as numbers. */
  readonly numbers: Float32Array | Float64Array;
  /** The same memory, seen as whole numbers of 32 bits. */
  readonly integers: Int32Array;
}

type NumberType = keyof typeof modules;

const pageBytes = 65_536;

/** No larger memory is kept from one call to the next. */
export const keptBytes = 4 * 1024 * 1024;

const compiled: Partial<Record<NumberType, object>> = {};
const kept = new Map<NumberType, Engine>();

/**
 * The engine for images of a type, with room for at least `bytes`: float32 for float32, else float64.
 * Each call may use all of its memory, until it calls something else that does.
 *
 * @param caller the public function to name in an error
 * @throws RangeError if so much memory is not to be had
 */
export function engineFor(caller: string, values: NumericData, bytes: number): Engine {
  const type: NumberType = values instanceof Float32Array ? "float32" : "float64";
  const engine = kept.get(type) ?? view(start(type), type);
  const missing = bytes - engine.integers.byteLength;
  if (missing <= 0) {
    kept.set(type, engine);
    return engine;
  }
  try {
    engine.loops.memory.grow(Math.ceil(missing / pageBytes));
  } catch (cause) {
    throw new RangeError(
      `${caller}: one row of windows needs ${Math.ceil(bytes / 2 ** 20)} MiB, which WebAssembly could not get: ` +
        `take a smaller image or a smaller filter`,
      { cause },
    );
  }
  const grown = view(engine.loops, type);
  if (bytes <= keptBytes) kept.set(type, grown);
  else kept.delete(type);
  return grown;
}

/** How much memory waits for the next call, in bytes. */
export function waitingBytes(): number {
  return [...kept.values()].reduce((sum, engine) => sum + engine.integers.byteLength, 0);
}

function start(type: NumberType): WindowLoops {
  const { WebAssembly, atob } = host;
  const bytes = () => Uint8Array.from(atob(modules[type]), (letter) => letter.charCodeAt(0));
  const module = (compiled[type] ??= new WebAssembly.Module(bytes()));
  return new WebAssembly.Instance(module).exports as WindowLoops;
}

function view(loops: WindowLoops, type: NumberType): Engine {
  const { buffer } = loops.memory;
  const numbers = type === "float32" ? new Float32Array(buffer) : new Float64Array(buffer);
  return { loops, numbers, integers: new Int32Array(buffer) };
}
