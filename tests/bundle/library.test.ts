import { expect, it } from "vitest";

it.each(["two-kernels", "two-kernels/node", "two-kernels/data"])(
  "%s: functions bear the names that they are imported by, as errors and results show them",
  async (name) => {
    const library = (await import(name)) as Readonly<Record<string, unknown>>;
    const functions = Object.entries(library).filter(([, value]) => typeof value === "function");
    expect(functions.length).toBeGreaterThan(0);
    for (const [key, value] of functions) expect(value).toHaveProperty("name", key);
  },
);
