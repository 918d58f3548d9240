/**
 * A number as a label shows it: three significant digits, a true minus sign.
 *
 * @example
 * formatValue(-0.12345); // "−0.123"
 */
export function formatValue(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(3));
  return String(rounded).replaceAll("-", "−");
}
