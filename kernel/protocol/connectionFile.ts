import { readFileSync } from "node:fs";

/** What a Jupyter client writes for a kernel: where to listen and how to sign. */
export interface ConnectionFile {
  readonly transport: "tcp" | "ipc";
  readonly ip: string;
  readonly shellPort: number;
  readonly controlPort: number;
  readonly iopubPort: number;
  readonly stdinPort: number;
  readonly heartbeatPort: number;
  /** The HMAC key; an empty key turns signing off. */
  readonly key: string;
}

/**
 * Read and check a connection file.
 *
 * @throws {Error} if the file cannot be read, is not JSON, or lacks a field; the message names the file and the field.
 * @see https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files
 */
export function readConnectionFile(path: string): ConnectionFile {
  const fields = parse(path);
  const scheme = fields.signature_scheme;
  if (scheme !== undefined && scheme !== "" && scheme !== "hmac-sha256") {
    fail(path, `signature_scheme must be "hmac-sha256", got ${JSON.stringify(scheme)}`);
  }
  const transport = text(path, fields, "transport", "tcp");
  if (transport !== "tcp" && transport !== "ipc") {
    fail(path, `transport must be "tcp" or "ipc", got ${JSON.stringify(transport)}`);
  }
  return {
    transport,
    ip: text(path, fields, "ip", "127.0.0.1"),
    shellPort: port(path, fields, "shell_port"),
    controlPort: port(path, fields, "control_port"),
    iopubPort: port(path, fields, "iopub_port"),
    stdinPort: port(path, fields, "stdin_port"),
    heartbeatPort: port(path, fields, "hb_port"),
    key: text(path, fields, "key", ""),
  };
}

type Fields = Record<string, unknown>;

function parse(path: string): Fields {
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch (error) {
    fail(path, `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    fail(path, "is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    fail(path, "must hold one JSON object");
  }
  return value as Fields;
}

function text(path: string, fields: Fields, name: string, fallback: string): string {
  const value = fields[name] ?? fallback;
  if (typeof value !== "string") fail(path, `${name} must be a string, got ${typeof value}`);
  return value;
}

function port(path: string, fields: Fields, name: string): number {
  const value = fields[name];
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 65_535) {
    fail(path, `${name} must be a port from 1 to 65535, got ${JSON.stringify(value)}`);
  }
  return value as number;
}

function fail(path: string, problem: string): never {
  throw new Error(
    `connection file ${path}: ${problem}. A Jupyter client writes this file; start the kernel through Jupyter.`,
  );
}
