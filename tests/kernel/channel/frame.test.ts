import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeFrame, FrameDecoder } from "../../../kernel/channel/frame.ts";

const message = fc.record(
  { text: fc.string({ unit: "grapheme" }), buffers: fc.array(fc.uint8Array(), { minLength: 1 }) },
  { requiredKeys: ["text"] },
);

describe("FrameDecoder", () => {
  test("gives back what was encoded, whatever the pieces it arrives in", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(message), sizes, (sent, pieces) => {
        const bytes = Buffer.concat(sent.map(encodeFrame));
        const decoder = new FrameDecoder();
        const received: unknown[] = [];
        let at = 0;
        for (let i = 0; at < bytes.length; i++) {
          const size = pieces[i % pieces.length];
          received.push(...decoder.push(bytes.subarray(at, at + size)));
          at += size;
        }
        expect(received).toEqual(sent);
      }),
    );
  });

  test("leaves a buffer its own memory", () => {
    const bytes = encodeFrame({ buffers: [Uint8Array.of(1, 2)] });
    const [value] = new FrameDecoder().push(bytes) as [{ buffers: Uint8Array[] }];
    bytes.fill(0);
    expect(value.buffers).toEqual([Uint8Array.of(1, 2)]);
  });
});
