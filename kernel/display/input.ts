import { displayHost } from "./host.ts";

/**
 * Ask the user for a line of text.
 *
 * @param prompt what to ask for.
 * @param options.password hide what is typed.
 * @returns what the user typed.
 * @throws {Error} outside a notebook, and where the program that runs the notebook has no user to ask.
 * @example In a cell:
 * ```ts notebook
 * const name = await input("Your name: ");
 * ```
 */
export function input(prompt = "", options: { password?: boolean } = {}): Promise<string> {
  return displayHost("input").input(prompt, options.password ?? false);
}
