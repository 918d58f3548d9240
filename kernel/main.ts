import { outputLimitsOf } from "./cli/outputLimits.ts";
import { typeChecksOf } from "./cli/typeChecks.ts";
import { TypeScriptService } from "./language/typescriptService.ts";
import { readConnectionFile } from "./protocol/connectionFile.ts";
import { KernelSockets } from "./protocol/sockets.ts";
import { KernelServer } from "./server/kernelServer.ts";

/** How often to look whether the process that started the kernel is still there, in milliseconds. */
const PARENT_CHECK = 2000;

async function main(): Promise<void> {
  const [, , connectionFile, ...options] = process.argv;
  if (connectionFile === undefined) {
    throw new Error(
      "expected the path of a connection file. Jupyter gives it when it starts a kernel.",
    );
  }
  const sockets = await KernelSockets.bind(readConnectionFile(connectionFile));
  const language = new TypeScriptService(process.cwd(), typeChecksOf(options));
  const server = new KernelServer(sockets, language, outputLimitsOf(options));
  process.on("SIGINT", () => {
    server.interrupt();
  });
  process.on("SIGTERM", () => {
    server.shutdown();
  });
  endWithParent(server);
  await server.serve();
  await sockets.close();
  process.exit();
}

/** A kernel whose Jupyter server was killed would stay for ever: Jupyter names that server in the environment. */
function endWithParent(server: KernelServer): void {
  const parent = Number(process.env.JPY_PARENT_PID);
  if (!Number.isInteger(parent) || parent <= 1) return;
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      server.shutdown();
    }
  }, PARENT_CHECK).unref();
}

main().catch((error: unknown) => {
  console.error(`two-kernels: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
