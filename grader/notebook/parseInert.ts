/**
 * Parses JSON into own data: a key `__proto__` is left out, so that no copy of the value can change what its objects
 * inherit.
 *
 * @throws SyntaxError when the text is not JSON
 * @throws RangeError when it is nested deeper than the stack allows
 */
export function parseInert(text: string): unknown {
  return JSON.parse(text, (key: string, value: unknown) =>
    key === "__proto__" ? undefined : value,
  );
}
