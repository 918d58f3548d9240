/**
 * A failure that the user can do something about. It is shown as one line: what happened, then what to do.
 *
 * @example throw new Problem("port 8888 is taken", "Choose another one: npm start -- --port 8889");
 */
export class Problem extends Error {
  /**
   * @param {string} what without a full stop
   * @param {string} remedy a whole sentence
   */
  constructor(what, remedy) {
    super(`${what}. ${remedy}`);
  }
}
