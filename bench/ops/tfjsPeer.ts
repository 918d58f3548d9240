import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import type { Tfjs } from "../../src/index.ts";
import { loadPlainTfjs } from "../../src/node/loadPlainTfjs.ts";

/** The two backends of tfjs that need nothing but JavaScript's engine. */
export type TfjsBackend = "cpu" | "wasm";

/** tfjs with both, and `on`, which makes one of them compute what follows. */
export async function loadTfjsWithWasm(): Promise<{ on: (backend: TfjsBackend) => Tfjs }> {
  const tf = loadPlainTfjs();
  const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  setWasmPaths(`${dirname(entry)}/`);
  await tf.setBackend("wasm");
  return {
    on(backend) {
      void tf.setBackend(backend);
      return tf;
    },
  };
}
