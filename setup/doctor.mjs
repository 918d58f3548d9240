import { main } from "./core/main.mjs";
import { examine } from "./doctor/rows.mjs";
import { canRun, table } from "./doctor/row.mjs";

await main(async () => {
  const rows = examine();
  console.log(table(rows));
  return canRun(rows) ? 0 : 1;
});
