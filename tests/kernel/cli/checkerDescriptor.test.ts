import { expect, test } from "vitest";
import { checkerDescriptorOf } from "../../../kernel/cli/checkerDescriptor.ts";

test("the descriptor of a lent checker is what the last option names", () => {
  expect(checkerDescriptorOf(["connection.json"])).toBeUndefined();
  expect(checkerDescriptorOf(["--checker=3", "--types=off", "--checker=4"])).toBe(4);
});

test.each(["", "two", "-1", "2", "4.5"])("%j is no descriptor of a lent checker", (text) => {
  expect(() => checkerDescriptorOf([`--checker=${text}`])).toThrow(
    `--checker: expected a descriptor above 2, got ${JSON.stringify(text)}.`,
  );
});
