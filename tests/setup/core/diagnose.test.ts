import path from "node:path";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../setup/core/diagnose.mjs";
import { inRoot } from "../../../setup/core/paths.mjs";

function line(output: string): string {
  return diagnose("npm ci", { ok: false, output, log: inRoot(".setup", "logs", "x.log") }).message;
}

describe("diagnose(doing, outcome)", () => {
  it.each([
    ["npm error reason: getaddrinfo ENOTFOUND host", "the network could not be reached"],
    ["[Errno -3] Temporary failure in name resolution", "the network could not be reached"],
    ["error: Failed to fetch: `https://host/simple/`", "the network could not be reached"],
    ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "certificate was not accepted"],
    ["cause: invalid peer certificate: UnknownIssuer", "certificate was not accepted"],
    ["OSError: [Errno 28] No space left on device", "the disk is full"],
    ["npm error code EACCES", "may not be written"],
  ])("%j: %s", (output, cause) => {
    expect(line(`one line\n${output}\nanother line`)).toContain(`npm ci failed: `);
    expect(line(`one line\n${output}\nanother line`)).toContain(cause);
  });

  it("quotes the last error where the cause is unknown, and names the log as seen from the checkout", () => {
    const message = line("start\nerror: a strange thing.\nbye\n");
    expect(message).toBe(
      "npm ci failed: error: a strange thing. Run this again; if it fails again, read the log. " +
        `Log: ${path.join(".setup", "logs", "x.log")}`,
    );
  });

  it("speaks of a program that said nothing", () => {
    expect(line("")).toContain("it said nothing");
  });
});
