/**
 * What the judge evaluates in the student's kernel: it takes a value, or the results of a function, and writes them as
 * JSON with a tag for what JSON lacks. It runs among the student's own code, which may have changed anything: what it
 * brings back is the student's word, and is compared elsewhere.
 */
const writer = `
const G = globalThis;
let left = 100000;
const write = (value, depth) => {
  if (left-- <= 0 || depth > 12) return ["large"];
  switch (typeof value) {
    case "number":
      return G.Number.isFinite(value) && !G.Object.is(value, -0) ? value : ["number", value === 0 ? "-0" : G.String(value)];
    case "boolean": return value;
    case "string": return ["text", value.slice(0, 2000)];
    case "undefined": return ["undefined"];
    case "function": return ["function"];
    case "bigint": return ["bigint"];
    case "symbol": return ["symbol"];
  }
  if (value === null) return null;
  const list = (values) => {
    const written = [];
    for (let k = 0; k < values.length && k < 100001; k++) written.push(write(values[k], depth + 1));
    return written;
  };
  if (G.Array.isArray(value)) return ["list", list(value)];
  if (G.ArrayBuffer.isView(value) && !(value instanceof G.DataView)) return ["list", list(value)];
  if (G.Array.isArray(value.shape) && G.Array.isArray(value.stride) && typeof value.offset === "number" && value.data) {
    return ["ndarray", list(value.data), list(value.shape), list(value.stride), value.offset];
  }
  if (typeof value.then === "function") return ["promise"];
  if (typeof value.dataSync === "function") return ["tensor"];
  const fields = [];
  for (const name of G.Object.keys(value).slice(0, 200)) fields.push([name, write(value[name], depth + 1)]);
  return ["object", fields];
};
const show = (value) => {
  const text = G.JSON.stringify(value);
  return { [G.Symbol.for("Jupyter.display")]: () => ({ "text/plain": text }) };
};`;

/** An expression for a variable's value. */
export function valueProbe(name: string): string {
  return probe(name, "return show(write(asked(), 0));");
}

/**
 * An expression for the results of calls of a function, one after the other.
 *
 * @param calls the arguments of each call, as JSON holds them
 */
export function callsProbe(name: string, calls: readonly (readonly unknown[])[]): string {
  return probe(
    name,
    `const calls = ${JSON.stringify(calls)};
    const answer = asked();
    if (typeof answer !== "function") return show(write(answer, 0));
    const results = [];
    for (const args of calls) {
      let came;
      try { came = ["returned", write(answer(...args), 0)]; } catch (error) {
        const text = error && typeof error.message === "string" ? error.message : undefined;
        came = ["thrown", write(text, 0), error instanceof G.RangeError];
      }
      results.push([came, write(args, 0)]);
    }
    return show(["calls", results]);`,
  );
}

/** The student's name stands outside the function, where none of ours can hide it. */
function probe(name: string, body: string): string {
  return `((read) => {${writer}
    const asked = () => {
      try { return read(); } catch { return undefined; }
    };
    ${body}
  })(() => ${name})`;
}
