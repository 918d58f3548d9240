import { DEFAULT_LIMITS, type Limits } from "../server/outputLimit.ts";

const MEGABYTES = "--max-output-mb=";
const OUTPUTS = "--max-outputs=";

/** How much a cell of a kernel started with these arguments may put out. @throws {Error} if an option is no number above 0. */
export function outputLimitsOf(args: readonly string[]): Limits {
  const megabytes = numberAfter(MEGABYTES, args);
  const outputs = numberAfter(OUTPUTS, args);
  return {
    bytes: megabytes === undefined ? DEFAULT_LIMITS.bytes : megabytes * 1e6,
    outputs: outputs ?? DEFAULT_LIMITS.outputs,
  };
}

function numberAfter(option: string, args: readonly string[]): number | undefined {
  const text = args.findLast((argument) => argument.startsWith(option))?.slice(option.length);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
  throw new Error(
    `${option.slice(0, -1)}: expected a number above 0, got ${JSON.stringify(text)}.`,
  );
}
