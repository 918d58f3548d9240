import { CellSession } from "../checker/cellSession.ts";
import { createCompleteness } from "../checker/completeness.ts";
import type { Strictness } from "../checker/options.ts";
import { SourceFiles } from "../checker/sourceFiles.ts";
import { loadTslabConverter } from "../checker/tslabConverter.ts";
import { Workspace } from "../checker/workspace.ts";

/** What a service needs to know of the installation that it is part of. */
export interface Installation {
  readonly packageFolder: string;
  /** Folder of the `@types/node` that the kernel brings along. */
  readonly nodeTypes: string;
  /** tslab's `dist/converter.js`. */
  readonly tslabConverter: string;
}

export interface ServiceRequest {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export interface ServiceResponse {
  readonly id: number;
  readonly value?: unknown;
  readonly failure?: string;
}

/** Answers requests about one notebook. */
export type Service = (request: ServiceRequest) => ServiceResponse;

/**
 * A service that has read the standard library, for whatever folder it is opened in.
 *
 * @param preload modules to read as well, before a cell imports them.
 */
export function createService(
  { packageFolder, nodeTypes, tslabConverter }: Installation,
  preload: readonly string[] = [],
): Service {
  const surroundings = {
    folder: packageFolder,
    packageFolder,
    nodeTypes,
    strictness: "strict",
  } as const;
  const session = new CellSession(new Workspace(surroundings, new SourceFiles(), preload));
  const methods: Record<string, (...args: never[]) => unknown> = {
    open: (folder: string, strictness: Strictness) => {
      session.open(folder, strictness, packageFolder, nodeTypes);
    },
    check: (code: string) => session.check(code),
    commit: () => {
      session.commit();
    },
    declare: (code: string) => {
      session.declare(code);
    },
    reset: () => session.reset(),
    complete: (code: string, offset: number) => session.complete(code, offset),
    inspect: (code: string, offset: number) => session.inspect(code, offset),
    completeness: createCompleteness(loadTslabConverter(tslabConverter)),
  };
  return ({ id, method, args }) => {
    try {
      return { id, value: methods[method]!(...(args as never[])) };
    } catch (error) {
      return { id, failure: error instanceof Error ? (error.stack ?? "") : String(error) };
    }
  };
}
