import fc from "fast-check";

/** Rows of channels, a slope for each channel or one for all, and weights for the outputs. */
export const slopedCases = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), channels: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, channels }) => {
    const few = fc.integer({ min: -40, max: 40 }).map((n) => n / 8);
    const row = fc.array(few, { minLength: channels, maxLength: channels });
    const table = fc.array(row, { minLength: rows, maxLength: rows });
    return fc.record({
      // Off 0 by a 16th: at the corner no derivative could be measured.
      x: table.map((t) => t.map((r) => r.map((v) => v + 1 / 16))),
      slope: fc.oneof(few, row),
      outGradient: table,
    });
  });
