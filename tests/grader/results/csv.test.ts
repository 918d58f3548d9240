import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, harmless, parseCsv } from "../../../grader/results/csv.ts";
import { runPython } from "../../lessons/runPython.ts";

describe("csvText(rows)", () => {
  it("is read by Python's csv as it was meant, whatever the texts hold", () => {
    const table = fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), {
      minLength: 20,
      maxLength: 20,
    });
    const [rows] = fc.sample(table, { numRuns: 1, seed: 7 });
    const odd = [["=1+1", '@a"b', "+3,4", "-x\ny", "\tz"], ...rows];
    const script =
      "import csv, io, json, sys\nprint(json.dumps(list(csv.reader(io.StringIO(json.load(sys.stdin), newline='')))))";
    const read = JSON.parse(runPython(script, JSON.stringify(csvText(odd)))) as string[][];
    expect(read).toEqual(odd.map((row) => row.map(harmless)));
  });

  it.each(["=cmd()", "+1", "-1", "@sum", "\tx", "\rx"])("keeps %j from being computed", (text) => {
    expect(csvText([[text, "b"]])).toMatch(/^"?'/);
  });

  it("leaves negative numbers numbers", () => {
    expect(csvText([[-1, "a"]])).toBe("-1,a\r\n");
  });
});

describe("parseCsv(text)", () => {
  it("reads what csvText writes", () => {
    const text = fc.string().map(harmless);
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(parseCsv(csvText(rows))).toEqual(rows);
      }),
    );
  });

  it("reads other programs' line ends and marks", () => {
    expect(parseCsv('\ufeffid,email\nann,"a, ""b"""\n\nbob,\n')).toEqual([
      ["id", "email"],
      ["ann", 'a, "b"'],
      ["bob", ""],
    ]);
  });

  it("refuses a quotation mark out of place", () => {
    expect(() => parseCsv('a,b"c\n')).toThrow("near line 1");
  });
});
