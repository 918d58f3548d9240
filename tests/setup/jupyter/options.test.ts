import { describe, expect, it } from "vitest";
import { readOptions } from "../../../setup/jupyter/options.mjs";

describe("readOptions(args)", () => {
  it.each([
    [["--port", "8890"], { port: 8890, ip: undefined }],
    [["--port=8890", "--ip=0.0.0.0"], { port: 8890, ip: "0.0.0.0" }],
    [["--ServerApp.port=8890", "--no-browser"], { port: 8890, ip: undefined }],
    [["--port=1", "--port=2"], { port: 2, ip: undefined }],
    [["--no-browser", "--portable"], { port: undefined, ip: undefined }],
  ])("%j says %j", (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  it.each([[["--port", "eight"]], [["--port=70000"]], [["--port"]], [["--port", "--no-browser"]]])(
    "%j is refused with an example of what is right",
    (args) => {
      expect(() => readOptions(args)).toThrow(/is no port\. Give a number/);
    },
  );
});
