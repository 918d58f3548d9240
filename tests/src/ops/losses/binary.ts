import fc from "fast-check";

/** Scores with targets of 0, 1 or between. */
export const binaryCases = fc.integer({ min: 1, max: 6 }).chain((length) =>
  fc.record({
    scores: fc.array(
      fc.integer({ min: -64, max: 64 }).map((n) => n / 16),
      { minLength: length, maxLength: length },
    ),
    targets: fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: length, maxLength: length }),
  }),
);
