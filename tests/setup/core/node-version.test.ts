import { describe, expect, it } from "vitest";
import { checkNodeVersion } from "../../../setup/core/node-version.mjs";

describe("checkNodeVersion(version)", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("takes %s", (version) => {
    expect(() => {
      checkNodeVersion(version);
    }).not.toThrow();
  });

  it.each(["20.18.3", "18.20.8", "16.0.0"])("refuses %s and says what is needed", (version) => {
    expect(() => {
      checkNodeVersion(version);
    }).toThrow(`Node 20.19 or newer is needed, this is ${version}. Install`);
  });
});
