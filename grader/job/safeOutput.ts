import type { Json, Output } from "../notebook/notebook.ts";

/** What is kept of an output: text, and pictures that are nothing but pixels. */
const kept = ["text/plain", "image/png", "image/jpeg"];

/** More than any cell of a lesson puts out, in characters. */
const longestText = 200_000;

/**
 * An output that can do nothing: HTML, SVG and scripts are left out, since programs that show notebooks run them. The
 * figures of the lessons have a picture beside them.
 */
export function safeOutput(output: Output): Output {
  if (output.output_type === "stream") return { ...output, text: cut(String(output.text)) };
  if (output.output_type !== "display_data" && output.output_type !== "execute_result") {
    return output;
  }
  const data = output.data as Json;
  const entries = Object.entries(data).flatMap(([type, content]): [string, string][] => {
    if (!kept.includes(type) || typeof content !== "string") return [];
    if (type === "text/plain") return [[type, cut(content)]];
    return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content) ? [[type, content]] : [];
  });
  const sizes = entries.flatMap(([type]) => {
    const size = sizeOf((output.metadata as Json | null | undefined)?.[type]);
    return size === undefined ? [] : [[type, size] as const];
  });
  return { ...output, data: Object.fromEntries(entries), metadata: Object.fromEntries(sizes) };
}

/** In what size a picture is to be shown, which is less than it has pixels; numbers and nothing else. */
function sizeOf(metadata: unknown): { width: number; height: number } | undefined {
  const { width, height } = (metadata ?? {}) as Json;
  return isLength(width) && isLength(height) ? { width, height } : undefined;
}

function isLength(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 4000;
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}\n… cut here`;
}
