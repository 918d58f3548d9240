import { internals } from "../checker/internals.ts";
import type { Service } from "./createService.ts";

/** A cell that meets much of what cells do; what it makes the checker compile and look up is in the snapshot. */
const CELL = `
interface Point { x: number; y?: number }
class Shape<T> { constructor(readonly items: T[]) {} map<U>(f: (item: T) => U) { return this.items.map(f) } }
const points: Point[] = [{ x: 1 }, { x: 2, y: 3 }];
const total = new Shape(points).map(({ x, y = 0 }) => x * y).reduce((sum, value) => sum + value, 0);
async function later<T>(value: T): Promise<T> { await new Promise((done) => setTimeout(done, 1)); return value }
for (const [index, point] of points.entries()) console.log(index, \`\${point.x}\`);
const lengths = Object.fromEntries(Object.entries({ a: "x" }).map(([name, text]) => [name, text.length]));
await Promise.all([later(total), later("text")]);
new Map([["a", 1]]).get("a")?.toFixed(2);
`;

/** Have a service do once what it will be asked for, so that its snapshot holds the code for it, compiled. */
export function warmUp(service: Service): void {
  let id = 0;
  const ask = (method: string, ...args: unknown[]) => {
    id += 1;
    const { value, failure } = service({ id, method, args });
    if (failure !== undefined) throw new Error(failure);
    return value;
  };
  const faults = ask("check", CELL) as unknown[];
  if (faults.length > 0) throw new Error(`the cell to warm up with: ${JSON.stringify(faults)}`);
  ask("check", "const wrong: string = 1");
  ask("check", "let x = ;");
  ask("complete", "Math.fl", 7);
  ask("complete", "con", 3);
  ask("inspect", "Math.floor(1)", 7);
  ask("completeness", "if (ready) {");
  ask("reset");
  // A snapshot cannot hold the collator that completion sorts by; a change of locale drops it.
  internals.setUILocale("en");
  internals.setUILocale(undefined);
}
