import { once } from "node:events";
import { duplexPair, type Duplex } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { encodeFrame, FrameDecoder } from "../../../../kernel/channel/frame.ts";
import { NODE_TYPES, TSLAB_CONVERTER } from "../../../../kernel/language/installation.ts";
import { Lender } from "../../../../kernel/language/lending/lender.ts";
import {
  createService,
  type Service,
  type ServiceRequest,
} from "../../../../kernel/language/service/createService.ts";
import { PACKAGE_FOLDER } from "../../../../kernel/packageFolder.ts";

const newService = (): Service =>
  createService({
    packageFolder: PACKAGE_FOLDER,
    nodeTypes: NODE_TYPES,
    tslabConverter: TSLAB_CONVERTER,
  });

/** One for most tests, as for most notebooks. */
const service = newService();

/** A channel on which a service answers until it is closed. */
function served(answer: Service): Duplex {
  const [near, far] = duplexPair();
  const decoder = new FrameDecoder();
  far.on("data", (chunk: Uint8Array) => {
    for (const request of decoder.push(chunk))
      far.write(encodeFrame(answer(request as ServiceRequest)));
  });
  return near;
}

/** A kernel that has borrowed the service. */
class Borrower {
  readonly channel: Duplex;
  readonly closed: Promise<"closed">;
  readonly #decoder = new FrameDecoder();

  constructor(lender: Lender) {
    const [near, far] = duplexPair();
    this.channel = near;
    // Only closing the other end ends this one, as with a socket.
    far.on("close", () => near.destroy());
    near.on("close", () => far.destroy());
    this.closed = once(near, "close").then(() => "closed" as const);
    lender.lend(far);
    this.send({ id: 0, method: "open", args: [PACKAGE_FOLDER, "strict"] });
  }

  send(request: object): void {
    this.channel.write(encodeFrame(request));
  }

  /** The answer to a request, or `closed` where there is none. */
  ask(id: number, method: string, ...args: readonly unknown[]): Promise<unknown> {
    const answered = new Promise((resolve) => {
      this.channel.on("data", (chunk: Uint8Array) => {
        for (const answer of this.#decoder.push(chunk)) {
          if ((answer as { id: number }).id === id) resolve(answer);
        }
      });
    });
    this.send({ id, method, args });
    return Promise.race([answered, this.closed]);
  }

  async giveBack(): Promise<void> {
    this.channel.destroy();
    await this.closed;
    // Until the lender has seen it.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

let lender: Lender;

beforeEach(() => {
  lender = new Lender(served(service));
});

describe("a lent checker", () => {
  test("says of a cell that nothing is wrong with it", async () => {
    const borrower = new Borrower(lender);
    expect(await borrower.ask(1, "check", "const first = 1;")).toEqual({ id: 1, value: [] });
    expect(await borrower.ask(2, "commit")).toEqual({ id: 2 });
    expect(await borrower.ask(3, "check", "first.toFixed();")).toEqual({ id: 3, value: [] });
  });

  test("says nothing of a fault: it is taken back, and can be lent again", async () => {
    const borrower = new Borrower(lender);
    expect(await borrower.ask(1, "check", "const wrong: string = 1;")).toBe("closed");
    expect(lender.hasEnded).toBe(false);
    expect(await new Borrower(lender).ask(1, "check", "1;")).toEqual({ id: 1, value: [] });
  });

  test("knows nothing of the notebook before", async () => {
    const first = new Borrower(lender);
    await first.ask(1, "check", "const secret = 1;");
    await first.ask(2, "commit");
    await first.giveBack();
    expect(lender.hasEnded).toBe(false);
    expect(await new Borrower(lender).ask(1, "check", "secret;")).toBe("closed");
  });

  test.each([
    [
      "a cell that changes global types",
      "declare global { interface Array<T> { odd: T } } export {};",
    ],
    ["a cell that imports more than all do", 'import { z } from "zod"; z;'],
  ])("is not lent again after %s", async (_, code) => {
    const changed = new Lender(served(newService()));
    const borrower = new Borrower(changed);
    expect(await borrower.ask(1, "check", code)).toEqual({ id: 1, value: [] });
    await borrower.giveBack();
    expect(changed.hasEnded).toBe(true);
    expect(await new Borrower(changed).closed).toBe("closed");
  });

  test("is not lent again while it still thinks", async () => {
    const silent = new Lender(duplexPair()[0]);
    const borrower = new Borrower(silent);
    borrower.send({ id: 1, method: "check", args: ["1;"] });
    await borrower.giveBack();
    expect(silent.hasEnded).toBe(true);
  });

  test.each([
    ["bytes that are no frame", Buffer.from([0, 0, 0, 8, 0, 0, 0, 4, 1, 2, 3, 4])],
    ["a value that is no request", encodeFrame([1])],
    [
      "a method that notebooks have no use for",
      encodeFrame({ id: 1, method: "inspect", args: ["1", "0"] }),
    ],
    [
      "the name of a method of all objects",
      encodeFrame({ id: 1, method: "constructor", args: [] }),
    ],
    ["an argument that is no text", encodeFrame({ id: 1, method: "check", args: [{}] })],
    ["buffers that are none", Buffer.from('\0\0\0\x13\0\0\0\x0f{"buffers":true}', "latin1")],
    ["more than a notebook can hold", Buffer.alloc(65 * 2 ** 20, 255)],
  ])("is taken back from who sends %s, unharmed", async (_, bytes) => {
    const borrower = new Borrower(lender);
    borrower.channel.write(bytes);
    expect(await borrower.closed).toBe("closed");
    expect(await new Borrower(lender).ask(1, "check", "1;")).toEqual({ id: 1, value: [] });
  });

  test("ends for its borrower when the service does", async () => {
    const channel = served(service);
    const borrower = new Borrower(new Lender(channel));
    channel.destroy();
    expect(await borrower.closed).toBe("closed");
  });
});
