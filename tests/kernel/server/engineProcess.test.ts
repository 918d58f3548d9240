import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import type { EngineEvent } from "../../../kernel/channel/messages.ts";
import { type EngineExit, EngineProcess } from "../../../kernel/server/engineProcess.ts";

/** A process with an engine's pipes. */
function processOf(program: string) {
  const pipe = "pipe" as const;
  return spawn(process.execPath, ["-e", program], {
    stdio: ["ignore", pipe, pipe, pipe, pipe, pipe],
    detached: process.platform !== "win32",
  });
}

const exitOf = (child: ReturnType<typeof processOf>) =>
  new Promise<EngineExit>((resolve) => {
    const ignore = () => undefined;
    new EngineProcess(
      { child, token: "token" },
      { onEvent: ignore, onNativeOutput: ignore, onExit: resolve },
    );
  });

test.each([
  ["process.exit(3)", { code: 3, signal: null }],
  ["process.kill(process.pid, 'SIGKILL')", { code: null, signal: "SIGKILL" }],
])("an engine that has ended before anybody listens is told of: %s", async (program, exit) => {
  const child = processOf(program);
  await once(child, "exit");
  expect(await exitOf(child)).toEqual(exit);
});

test("one that ends later is told of, too", async () => {
  expect(await exitOf(processOf("setTimeout(() => process.exit(4), 100)"))).toEqual({
    code: 4,
    signal: null,
  });
});

test("what is sent while interrupts are carried out reaches the engine when they are over", async () => {
  const answersInItsTime = `
    const fs = require("node:fs"), net = require("node:net");
    const tell = (fd, value) => {
      const json = Buffer.from(JSON.stringify(value)), head = Buffer.alloc(8);
      head.writeUInt32BE(4 + json.length);
      head.writeUInt32BE(json.length, 4);
      fs.writeSync(fd, Buffer.concat([head, json]));
    };
    const say = (text) => tell(3, { type: "stream", cell: null, name: "stdout", text });
    let left = 2;
    const settle = () => {
      say("settled");
      tell(5, { type: "settled" });
      left -= 1;
      if (left > 0) setTimeout(settle, 100);
    };
    new net.Socket({ fd: 5, readable: true }).once("data", () => setTimeout(settle, 100));
    new net.Socket({ fd: 4, readable: true }).on("data", () => say("request"));
  `;
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    const engine = new EngineProcess(
      { child: processOf(answersInItsTime), token: "token" },
      {
        onEvent: (event: EngineEvent) => {
          if (event.type === "stream") heard.push(event.text);
          if (heard.length === 3) engine.kill();
        },
        onNativeOutput: (_, text) => heard.push(text),
        onExit: () => {
          resolve();
        },
      },
    );
    engine.interrupt(null);
    engine.interrupt(null);
    engine.send({ type: "answer", id: 1, value: "yes" });
  });
  expect(heard).toEqual(["settled", "settled", "request"]);
});
