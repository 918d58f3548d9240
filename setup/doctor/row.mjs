/**
 * One thing that the doctor looked at.
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {string} found what is there, or that nothing is
 * @property {string} [mend] what to do about it; a row without is in order
 * @property {boolean} [needed] whether lessons cannot run without it
 * @property {readonly string[]} [redo] the steps of set-up that make it, which `--fix` does again even if they think that
 *   they are done
 */

/**
 * The rows as an aligned table, and below it what to do.
 *
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const lines = rows.map(({ name, found, mend, needed }) => {
    const sign = mend === undefined ? "ok" : needed === true ? "MISSING" : "-";
    return `${sign.padEnd(9)}${name.padEnd(width)}${found}`;
  });
  const todo = rows
    .filter(({ mend }) => mend !== undefined)
    .map(({ name, mend }) => `  ${name}: ${mend}`);
  const able = canRun(rows) ? "Lessons can run: npm start" : "Lessons cannot run yet.";
  return [...lines, "", ...(todo.length > 0 ? ["To do:", ...todo, ""] : []), able].join("\n");
}

/**
 * @param {readonly Row[]} rows
 * @returns {boolean}
 */
export function canRun(rows) {
  return rows.every(({ mend, needed }) => mend === undefined || needed !== true);
}
