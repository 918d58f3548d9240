import { describe, expect, it } from "vitest";
import { gradescopeResults } from "../../../grader/results/gradescope.ts";
import { isLate, marksOf, reviewOf, type Marks } from "../../../grader/results/marks.ts";
import {
  canvasTable,
  itemsTable,
  marksTable,
  moodleTable,
  reviewTable,
} from "../../../grader/results/tables.ts";
import { parseCsv } from "../../../grader/results/csv.ts";
import type { GradedRecord } from "../../../grader/course/records.ts";

const due = new Date("2026-11-01T12:00:00Z");
const student = { id: "=ann", lastName: "Lee, Jr", firstName: "Ann", email: "ann@example.org" };
const record: GradedRecord = {
  student: "=ann",
  assignment: "05",
  notebook: "05",
  key: "k",
  remarks: [],
  repairs: [
    { kind: "points", cell: "a-check", message: "points were 9: they are 2 again" },
    { kind: "order", cell: "", message: "released cells stood in another order" },
  ],
  stops: ["b-answer: it computed for more than 4 seconds"],
  items: [
    {
      gradeId: "a-check",
      title: "A",
      state: "right",
      points: 2,
      maxPoints: 2,
      message: "So it is.",
    },
    {
      gradeId: "b-check",
      title: "B",
      state: "wrong",
      points: 0,
      maxPoints: 1.5,
      message: "The bias was left out.",
    },
    { gradeId: "c-answer", title: "C", state: "manual", points: 0, maxPoints: 3, message: "Read." },
  ],
};
const received = new Date("2026-11-01T12:00:01Z");
const late = marksOf(student, "05", [record], { received, due, latePenalty: 0 });
const absent: Marks = {
  ...marksOf({ ...student, id: "bob" }, "05", [], { due, latePenalty: 0 }),
  maxPoints: 6.5,
};

describe("the tables of marks", () => {
  it("have nbgrader's columns, and numbers as Python writes them", () => {
    expect(marksTable([late, absent])).toBe(
      "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score\r\n" +
        `05,2026-11-01 12:00:00,2026-11-01 12:00:01,'=ann,"Lee, Jr",Ann,ann@example.org,2.0,0.0,2.0,6.5\r\n` +
        `05,2026-11-01 12:00:00,,bob,"Lee, Jr",Ann,ann@example.org,0.0,0.0,0.0,6.5\r\n`,
    );
  });

  it("tell the instructor what to look at, and no more", () => {
    expect(reviewOf(late)).toEqual([
      "c-answer: to be read and marked, up to 3",
      "a-check: points were 9: they are 2 again",
      "b-answer: it computed for more than 4 seconds",
    ]);
    expect(parseCsv(reviewTable([late]))[1]).toEqual(["05", "'=ann", "handed in late"]);
  });

  it("have a row for each item", () => {
    expect(parseCsv(itemsTable([late])).map((row) => row.slice(2, 6))).toEqual([
      ["item", "state", "points", "max_points"],
      ["a-check", "right", "2", "2"],
      ["b-check", "wrong", "0", "1.5"],
      ["c-answer", "manual", "0", "3"],
    ]);
  });

  it("are Canvas's: five columns, the assignment, and the points possible in the second row", () => {
    expect(parseCsv(canvasTable([late]))).toEqual([
      ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "05"],
      ["    Points Possible", "", "", "", "", "6.5"],
      ["Lee, Jr, Ann", "", "'=ann", "ann@example.org", "", "2"],
    ]);
  });

  it("are Moodle's: one row for each student, found by number or address", () => {
    expect(parseCsv(moodleTable([late]))).toEqual([
      ["First name", "Surname", "ID number", "Email address", "05", "Feedback"],
      ["Ann", "Lee, Jr", "'=ann", "ann@example.org", "2", "2 of 6.5 points, 1 of 3 right"],
    ]);
  });
});

describe("a penalty for lateness", () => {
  const marks = (receivedAt: string, latePenalty = 10): Marks =>
    marksOf(student, "05", [record], { received: new Date(receivedAt), due, latePenalty });

  it.each<[string, string, number, number]>([
    ["in time", "2026-11-01T12:00:00Z", 0, 2],
    ["a second late", "2026-11-01T12:00:01Z", 0.65, 1.35],
    ["a day late, to the second", "2026-11-02T12:00:00Z", 0.65, 1.35],
    ["into the second day", "2026-11-02T12:00:01Z", 1.3, 0.7],
    ["into the fifth", "2026-11-06T00:00:00Z", 3.25, 0],
    ["a year", "2027-11-01T12:00:00Z", 6.5, 0],
  ])("%s: of the points possible, for each day begun", (_, at, penalty, score) => {
    expect(marks(at)).toMatchObject({ points: 2, penalty, score });
  });

  it("leaves the raw score beside the one that counts, here and elsewhere", () => {
    const one = marks("2026-11-01T12:00:01Z");
    const [header, row] = parseCsv(marksTable([one]));
    expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toMatchObject({
      raw_score: "2.0",
      late_submission_penalty: "0.65",
      score: "1.35",
    });
    expect(parseCsv(canvasTable([one]))[2].at(-1)).toBe("1.35");
    expect(parseCsv(moodleTable([one]))[1].slice(-2)).toEqual([
      "1.35",
      "2 of 6.5 points, 1 of 3 right, 0.65 off for lateness",
    ]);
    expect(gradescopeResults(one)).toMatchObject({
      score: 1.35,
      output: "Handed in late: 0.65 points off.",
    });
  });
});

describe("isLate(marks)", () => {
  it("counts from the moment it was due", () => {
    expect([late, { ...late, received: due }, absent].map(isLate)).toEqual([true, false, false]);
  });
});

describe("gradescopeResults(marks)", () => {
  it("has the fields that Gradescope documents, of their types", () => {
    const results = gradescopeResults(late) as {
      score: number;
      tests: Record<string, unknown>[];
      [field: string]: unknown;
    };
    expect(results.score).toBe(2);
    expect(results.output).toBe("Handed in late.");
    const allowed = [
      "score",
      "max_score",
      "status",
      "name",
      "name_format",
      "number",
      "output",
      "output_format",
      "visibility",
    ];
    for (const test of results.tests) {
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(test)));
      expect([typeof test.score, typeof test.max_score]).toEqual(["number", "number"]);
      expect(["passed", "failed", undefined]).toContain(test.status);
      expect(["visible", "hidden", "after_due_date", "after_published"]).toContain(test.visibility);
    }
    expect(results.tests.map(({ status }) => status)).toEqual(["passed", "failed", undefined]);
  });
});
