import { rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { beforeEach, describe, expect, it } from "vitest";
import { Machine } from "../machine/machine.ts";

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
  return () => {
    rmSync(machine.base, { recursive: true, force: true });
  };
});

describe("npm start -- --port N", () => {
  it("says at once that a port is taken, before any set-up, and works when it is free again", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "localhost", resolve));
    const { port } = holder.address() as AddressInfo;
    expect(await machine.run({}, ["--no-browser", "--port", String(port)])).toMatchObject({
      code: 1,
      err: `two-kernels: port ${String(port)} is taken. Choose another one: npm start -- --port ${String(port + 1)}\n`,
    });
    expect(machine.calls()).toEqual([]);
    await new Promise((resolve) => holder.close(resolve));
    expect(await machine.run({}, ["--port", String(port)])).toMatchObject({ code: 0, err: "" });
  });

  it("refuses what is no port", async () => {
    expect(await machine.run({}, ["--port", "eight"])).toMatchObject({
      code: 1,
      err: "two-kernels: --port eight is no port. Give a number from 1 to 65535: npm start -- --port 8890\n",
    });
  });

  it("refuses an address that this machine does not have", async () => {
    const { code, err } = await machine.run({}, ["--port", "8890", "--ip", "192.0.2.1"]);
    expect(err).toMatch(
      /^two-kernels: this machine cannot listen on 192\.0\.2\.1:8890 .*Leave --ip out.*\n$/,
    );
    expect(code).toBe(1);
  });
});
