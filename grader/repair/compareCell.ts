import { gradedCell, isLocked, type Cell, type Json } from "../notebook/notebook.ts";
import type { Repair } from "./repairs.ts";

/**
 * What a returned cell has to be put back to what was released: type, flags, points, tags, and its text where that is
 * not the student's to change.
 */
export function compareCell(submitted: Cell, released: Cell): Repair[] {
  const graded = gradedCell(released)!;
  const cell = graded.gradeId;
  const repairs: Repair[] = [];
  const add = (kind: Repair["kind"], message: string): void => {
    repairs.push({ kind, cell, message });
  };
  if (submitted.cell_type !== released.cell_type) {
    add("type", `its type was ${submitted.cell_type}: it is ${released.cell_type} again`);
  }
  const given = fieldsOf(submitted);
  const expected = fieldsOf(released);
  for (const name of ["grade", "solution", "locked", "task", "schema_version"]) {
    if (given[name] !== undefined && given[name] !== expected[name]) {
      add("flags", `${name} was ${short(given[name])}: it is ${short(expected[name])} again`);
    }
  }
  if (graded.grade && given.points !== undefined && given.points !== expected.points) {
    add("points", `points were ${short(given.points)}: they are ${short(expected.points)} again`);
  }
  const { tags } = submitted.metadata;
  if (Array.isArray(tags) && tags.length > 0) {
    add("tags", `its tags ${short(tags)} were taken away`);
  }
  if (isLocked(graded) && submitted.source !== released.source) {
    add("source", "its text was changed: it is as it was released again");
  }
  return repairs;
}

function fieldsOf(cell: Cell): Json {
  const { nbgrader } = cell.metadata;
  return typeof nbgrader === "object" && nbgrader !== null ? (nbgrader as Json) : {};
}

function short(value: unknown): string {
  const text = value === undefined ? "missing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
