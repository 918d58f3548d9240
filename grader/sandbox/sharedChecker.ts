import type { Duplex } from "node:stream";
import { Lender } from "../../kernel/language/lending/lender.ts";
import { endOf, launch } from "./launch.ts";
import type { LaunchOptions } from "./startOptions.ts";

/** Added to a notebook's slot, it is that of its checker, which so has another user. */
const apart = 500;

/**
 * A type checker for the notebooks that one process grades, one at a time. It reads what strangers wrote, so it is in a
 * sandbox too, of its own: no notebook runs there.
 */
export class SharedChecker {
  #lender: Lender | undefined;
  #end = (): Promise<void> => Promise.resolve();

  /** Lends the checker to a kernel, until its channel is closed; starts one where there is none. */
  lend(borrower: Duplex, options: LaunchOptions): void {
    if (this.#lender === undefined || this.#lender.hasEnded) this.#lender = this.#start(options);
    this.#lender?.lend(borrower);
  }

  end(): Promise<void> {
    return this.#end();
  }

  #start({ installation, isolation, limits, slot }: LaunchOptions): Lender | undefined {
    const launched = launch({
      installation: { ...installation, kernel: installation.checker },
      isolation,
      limits,
      slot: slot + apart,
      lends: true,
    });
    const { child, lent } = launched;
    void this.#end();
    this.#end = endOf(launched);
    child.stdout!.resume();
    child.stderr!.resume();
    child.stdin!.on("error", () => undefined);
    // In the place of a kernel's connection file.
    child.stdin!.write("\n");
    return lent === undefined ? undefined : new Lender(lent);
  }
}
