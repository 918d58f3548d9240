/**
 * Says, as the end of a sentence, why a value is no number and what to do about it.
 *
 * @param value what stands where a finite number was expected
 * @param place where in the answer it stands, such as `[0][2]`, or `""` for the whole answer
 */
export function explainNonNumber(value: unknown, place: string): string {
  return `your answer${place} is ${kindAndCure(value)}`;
}

function kindAndCure(value: unknown): string {
  if (Number.isNaN(value)) {
    return `NaN, "not a number": something it was computed from is missing or is text`;
  }
  switch (typeof value) {
    case "number":
      return "infinite: something was divided by zero, or grew without end";
    case "string":
      return holdsNumbers(value) ? "text: leave the quotation marks out" : "text, not a number";
    case "bigint":
      return "a bigint: leave the n at the end out";
    case "boolean":
      return `${value}, as a comparison gives it: make a number of it`;
    case "function":
      return "a function: call it, with parentheses, and give what it returns";
    case "symbol":
      return "a symbol, not a number";
    case "undefined":
      return "undefined: a value is missing there";
    default:
      return objectAndCure(value);
  }
}

function objectAndCure(value: unknown): string {
  if (typeof value !== "object" || value === null) return "null: a value is missing there";
  if ("then" in value) return "a promise, a value still on its way: write await before it";
  if ("dataSync" in value) return "a tensor: give its values, await tensor.array()";
  return "an object, not a number";
}

/** Whether a text would be a number, or an array of numbers, without its quotation marks. */
function holdsNumbers(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "number" || Array.isArray(value);
  } catch {
    return text.trim() !== "" && Number.isFinite(Number(text));
  }
}
