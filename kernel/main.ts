import { checkerDescriptorOf } from "./cli/checkerDescriptor.ts";
import { outputLimitsOf } from "./cli/outputLimits.ts";
import { typeChecksOf } from "./cli/typeChecks.ts";
import { TypeScriptService } from "./language/typescriptService.ts";
import { readConnectionFile } from "./protocol/connectionFile.ts";
import { spawnEngine } from "./server/spawnEngine.ts";

async function main(): Promise<void> {
  const [, , connectionFile, ...options] = process.argv;
  if (connectionFile === undefined) {
    throw new Error(
      "expected the path of a connection file. Jupyter gives it when it starts a kernel.",
    );
  }
  const connection = readConnectionFile(connectionFile);
  const limits = outputLimitsOf(options);
  const checks = typeChecksOf(options);
  const lent = checkerDescriptorOf(options);
  // The other processes start while this one still reads its own code.
  const engine = spawnEngine(limits.bytes);
  const language = new TypeScriptService(process.cwd(), checks, lent);
  const { serve } = await import("./serve.ts");
  await serve(connection, language, limits, engine);
  process.exit();
}

main().catch((error: unknown) => {
  console.error(`two-kernels: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
