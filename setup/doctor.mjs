import { main } from "./core/main.mjs";
import { Problem } from "./core/problem.mjs";
import { mend } from "./doctor/mend.mjs";
import { examine } from "./doctor/rows.mjs";
import { canRun, table } from "./doctor/row.mjs";

await main(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== "--fix");
  if (unknown !== undefined) {
    throw new Problem(
      `npm run doctor does not know ${unknown}`,
      "It shows what is there; --fix also mends what set-up can mend.",
    );
  }
  const rows = args.includes("--fix") ? await mend(examine()) : examine();
  console.log(table(rows));
  return canRun(rows) ? 0 : 1;
});
