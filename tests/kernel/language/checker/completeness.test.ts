import { describe, expect, test } from "vitest";
import { createCompleteness } from "../../../../kernel/language/checker/completeness.ts";
import { loadTslabConverter } from "../../../../kernel/language/checker/tslabConverter.ts";
import { TSLAB_CONVERTER } from "../../../../kernel/language/installation.ts";

const completenessOf = createCompleteness(loadTslabConverter(TSLAB_CONVERTER));

describe("whether code is complete", () => {
  test.each([
    "1 + 1",
    "",
    "// a comment",
    "await fetch('x')",
    "if (ready) {}",
    "`${1}`",
    "const same = <T>(x: T) => x",
  ])("%j can run", (code) => {
    expect(completenessOf(code)).toEqual({ status: "complete" });
  });

  test.each([
    ["const half = (n: number) => {", 2],
    ["class A {\n  b() {", 4],
    ["class A {\n  b() {\n  }", 2],
    ["foo(1,", 2],
    ["const f = (\n  a: number,", 2],
    ["const text = `first", 0],
    ["const text = `first ${a", 0],
    ["/* a comment", 0],
    ["const x = ", 0],
    ["try {\n}", 0],
  ])("%j waits for another line, indented by %i", (code, indent) => {
    expect(completenessOf(code)).toEqual({ status: "incomplete", indent: " ".repeat(indent) });
  });

  test.each(["let x = ;", "let x = ; function f() {", "'open", "foo(}", "}"])(
    "%j will never do",
    (code) => {
      expect(completenessOf(code)).toEqual({ status: "invalid" });
    },
  );

  test("two empty lines ask for code to run as it is", () => {
    expect(completenessOf("foo(1,\n")).toMatchObject({ status: "incomplete" });
    expect(completenessOf("foo(1,\n\n")).toEqual({ status: "invalid" });
  });
});
