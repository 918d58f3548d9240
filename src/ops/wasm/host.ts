/** The memory of a WebAssembly module. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** By pages of 64 KiB. */
  grow: (pages: number) => number;
}

/** Browsers and Node have these alike; the language, whose types alone are known here, does not. */
export const host = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: object };
  };
  readonly atob: (base64: string) => string;
};
