import { setTimeout } from "node:timers/promises";
import type { LanguageService } from "../language/languageService.ts";
import type { Json } from "../protocol/message.ts";
import { cellText } from "./cellText.ts";
import { toCodePoints, toUtf16 } from "./textOffset.ts";

/** The content of a `complete_reply`. */
export async function complete(language: LanguageService, request: Json): Promise<Json> {
  const { code, offset } = cursor(request);
  const { start, end, items } = await language.complete(code, offset);
  const from = toCodePoints(code, start);
  const to = toCodePoints(code, end);
  return {
    status: "ok",
    matches: items.map(({ name }) => name),
    cursor_start: from,
    cursor_end: to,
    metadata: {
      // JupyterLab shows what each completion is.
      _jupyter_types_experimental: items.map(({ name, kind }) => ({
        text: name,
        type: kind,
        start: from,
        end: to,
      })),
    },
  };
}

/** The content of an `inspect_reply`. */
export async function inspect(language: LanguageService, request: Json): Promise<Json> {
  const { code, offset } = cursor(request);
  const found = await language.inspect(code, offset);
  if (found === null) return { status: "ok", found: false, data: {}, metadata: {} };
  const { signature, documentation } = found;
  const plain = [signature, documentation].filter((part) => part !== "").join("\n\n");
  const markdown = `\`\`\`typescript\n${signature}\n\`\`\`\n\n${documentation}`.trim();
  return {
    status: "ok",
    found: true,
    data: { "text/plain": plain, "text/markdown": markdown },
    metadata: {},
  };
}

/** A console that waits for a second asks this kernel no more; TypeScript may still be starting. In milliseconds. */
const PATIENCE = 700;

/** The content of an `is_complete_reply`. */
export async function isComplete(language: LanguageService, request: Json): Promise<Json> {
  const answer = language.completeness(cellText(request));
  const answered = new AbortController();
  const unknown = setTimeout(PATIENCE, { status: "unknown" }, { signal: answered.signal });
  try {
    return { ...(await Promise.race([answer, unknown])) };
  } finally {
    answered.abort();
  }
}

function cursor(request: Json): { code: string; offset: number } {
  const code = cellText(request);
  return { code, offset: toUtf16(code, Number(request.cursor_pos ?? 0)) };
}
