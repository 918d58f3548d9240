import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { type EngineExit, EngineProcess } from "../../../kernel/server/engineProcess.ts";

/** A process with an engine's pipes that ends by itself. */
function endsWith(program: string) {
  const pipe = "pipe" as const;
  return spawn(process.execPath, ["-e", program], {
    stdio: ["ignore", pipe, pipe, pipe, pipe, pipe],
    detached: process.platform !== "win32",
  });
}

const exitOf = (child: ReturnType<typeof endsWith>) =>
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
  const child = endsWith(program);
  await once(child, "exit");
  expect(await exitOf(child)).toEqual(exit);
});

test("one that ends later is told of, too", async () => {
  expect(await exitOf(endsWith("setTimeout(() => process.exit(4), 100)"))).toEqual({
    code: 4,
    signal: null,
  });
});
