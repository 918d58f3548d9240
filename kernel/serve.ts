import type { LanguageService } from "./language/languageService.ts";
import type { ConnectionFile } from "./protocol/connectionFile.ts";
import { KernelSockets } from "./protocol/sockets.ts";
import { KernelServer } from "./server/kernelServer.ts";
import type { Limits } from "./server/outputLimit.ts";
import type { StartedEngine } from "./server/spawnEngine.ts";

/** How often to look whether the process that started the kernel is still there, in milliseconds. */
const PARENT_CHECK = 2000;

/** Serve a connection until a client or a signal asks for the end. */
export async function serve(
  connection: ConnectionFile,
  language: LanguageService,
  limits: Limits,
  engine: StartedEngine,
): Promise<void> {
  const sockets = await KernelSockets.bind(connection);
  const server = new KernelServer(sockets, language, limits, engine);
  process.on("SIGINT", () => {
    server.interrupt();
  });
  process.on("SIGTERM", () => {
    server.shutdown();
  });
  endWithParent(server);
  await server.serve();
  await sockets.close();
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
