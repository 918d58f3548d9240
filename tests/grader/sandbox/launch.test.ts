import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { endOf } from "../../../grader/sandbox/launch.ts";

test("ending a sandbox that has ended by itself kills nobody who has its ids by now", async () => {
  const ended = spawn("true");
  const bystander = spawn("sleep", ["60"]);
  const end = endOf({ child: ended, folder: "/", apart: true, first: () => bystander.pid });
  await once(ended, "close");
  await end();
  // A killed one is told of in a later turn.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(bystander.signalCode).toBeNull();
  bystander.kill();
});
