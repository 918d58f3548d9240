const OPTION = "--checker=";

/**
 * The descriptor on which a program started with these arguments finds a type checker that somebody lends it, or lends
 * one itself; undefined without the option.
 *
 * @throws {Error} if it is no number, or that of a standard stream.
 */
export function checkerDescriptorOf(args: readonly string[]): number | undefined {
  const text = args.findLast((argument) => argument.startsWith(OPTION))?.slice(OPTION.length);
  if (text === undefined) return undefined;
  const descriptor = Number(text);
  if (/^\d+$/.test(text) && descriptor > 2) return descriptor;
  throw new Error(`--checker: expected a descriptor above 2, got ${JSON.stringify(text)}.`);
}
