import type { CellId } from "../channel/messages.ts";
import type { StreamName } from "./outputBuffer.ts";

/** How much one cell may put out before the rest is cut. */
export interface Limits {
  readonly bytes: number;
  /** Outputs as a notebook counts them: pieces of one stream that follow each other are one. */
  readonly outputs: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 10e6, outputs: 1000 };

interface Account {
  bytes: number;
  outputs: number;
  /** The stream that the latest output belongs to. */
  stream: StreamName | null;
  cut: boolean;
}

/** Cells whose late output is still counted; those before start anew. */
const REMEMBERED = 100;

/** Counts what each cell puts out, and cuts what is too much for a notebook to hold. */
export class OutputLimit {
  readonly #limits: Limits;
  readonly #accounts = new Map<CellId | null, Account>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** How much of the text still fits; all of it in the ordinary case. */
  admitText(cell: CellId | null, stream: StreamName, text: string): string {
    const account = this.#account(cell);
    if (account.stream !== stream) account.outputs += 1;
    account.stream = stream;
    const room = account.outputs > this.#limits.outputs ? 0 : this.#limits.bytes - account.bytes;
    account.bytes += Buffer.byteLength(text);
    return account.bytes <= this.#limits.bytes && room > 0 ? text : cutText(text, room);
  }

  /** Whether one more output of so many bytes fits. */
  admit(cell: CellId | null, bytes: number): boolean {
    const account = this.#account(cell);
    account.outputs += 1;
    account.stream = null;
    account.bytes += bytes;
    return !this.#isBeyond(account);
  }

  /** Whether a result fits. There is one for each cell, so that only its own size counts. */
  admitResult(cell: CellId | null, bytes: number): boolean {
    return bytes <= this.#limits.bytes || this.admit(cell, bytes);
  }

  /** The sentence that tells of the cut, once for each cell; null if nothing was cut, or it was told. */
  notice(cell: CellId | null): string | null {
    const account = this.#account(cell);
    if (account.cut || !this.#isBeyond(account)) return null;
    account.cut = true;
    const { bytes, outputs } = this.#limits;
    const what = account.bytes > bytes ? `${bytes / 1e6} MB` : `${outputs} outputs`;
    return `two-kernels: the output of this cell is cut here, after ${what}. The cell goes on; what more it puts out is not shown.\n`;
  }

  /** The cell has cleared its outputs: it may put out as much again. */
  clear(cell: CellId | null): void {
    this.#accounts.delete(cell);
  }

  #isBeyond({ bytes, outputs }: Account): boolean {
    return bytes > this.#limits.bytes || outputs > this.#limits.outputs;
  }

  #account(cell: CellId | null): Account {
    const known = this.#accounts.get(cell);
    if (known !== undefined) return known;
    const account: Account = { bytes: 0, outputs: 0, stream: null, cut: false };
    this.#accounts.set(cell, account);
    if (this.#accounts.size > REMEMBERED) {
      const [oldest] = this.#accounts.keys();
      this.#accounts.delete(oldest!);
    }
    return account;
  }
}

/** The beginning of a text, at most so many bytes long and without half a character at its end. */
function cutText(text: string, bytes: number): string {
  if (bytes <= 0) return "";
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
}
