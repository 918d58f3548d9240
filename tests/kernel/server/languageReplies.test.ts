import { expect, test } from "vitest";
import type { LanguageService } from "../../../kernel/language/languageService.ts";
import { isComplete } from "../../../kernel/server/languageReplies.ts";

test("isComplete answers that it does not know while TypeScript is still starting", async () => {
  const starting = { completeness: () => new Promise(() => undefined) };
  const reply = await isComplete(starting as unknown as LanguageService, { code: "1" });
  expect(reply).toEqual({ status: "unknown" });
});
