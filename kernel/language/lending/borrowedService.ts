import { Socket } from "node:net";
import { encodeFrame, FrameDecoder } from "../../channel/frame.ts";
import type { ServiceRequest, ServiceResponse } from "../service/createService.ts";

/** A language service that somebody lends this kernel, as long as they will. */
export class BorrowedService {
  readonly #socket: Socket;

  /** @param onEnd is told that there is none any more. */
  constructor(
    descriptor: number,
    onResponse: (response: ServiceResponse) => void,
    onEnd: (reason: string) => void,
  ) {
    this.#socket = new Socket({ fd: descriptor, readable: true, writable: true }).unref();
    const decoder = new FrameDecoder();
    this.#socket.on("data", (chunk) => {
      for (const response of decoder.push(chunk)) onResponse(response as ServiceResponse);
    });
    // `close` tells.
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", () => {
      onEnd("it was taken back");
    });
  }

  send(request: ServiceRequest): void {
    this.#socket.write(encodeFrame(request));
  }
}
