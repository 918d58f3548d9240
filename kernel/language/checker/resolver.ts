import { join } from "node:path";
import ts from "typescript";
import { lentFrom } from "./lentPackages.ts";

/** Finds the files that modules and cells import. */
export class Resolver {
  readonly #options: ts.CompilerOptions;
  readonly #host: ts.ModuleResolutionHost;
  readonly #packageFolder: string;
  readonly #nodeTypes: string;
  readonly #lentFrom: (specifier: string) => string | null;
  /** What packages import of one another stays as it is; what a notebook imports may be installed at any time. */
  readonly #cache: ts.ModuleResolutionCache;

  constructor(
    { packageFolder, nodeTypes }: { packageFolder: string; nodeTypes: string },
    options: ts.CompilerOptions,
    host: ts.ModuleResolutionHost,
  ) {
    this.#options = options;
    this.#host = host;
    this.#packageFolder = packageFolder;
    this.#nodeTypes = nodeTypes;
    this.#lentFrom = lentFrom(packageFolder);
    this.#cache = ts.createModuleResolutionCache(packageFolder, (name) => name, options);
  }

  resolve(specifier: string, fromFile: string): ts.ResolvedModuleFull | undefined {
    const tslab = this.#tslab(specifier);
    if (tslab !== null) return tslab;
    return this.#resolve(specifier, fromFile) ?? this.#resolveLent(specifier);
  }

  resolveLiterals(
    literals: readonly ts.StringLiteralLike[],
    fromFile: string,
    _redirect: unknown,
    options: ts.CompilerOptions,
    file: ts.SourceFile,
  ): ts.ResolvedModuleWithFailedLookupLocations[] {
    const cache = fromFile.includes("/node_modules/") ? this.#cache : undefined;
    return literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(file, literal, options);
      const found = ts.resolveModuleName(
        literal.text,
        fromFile,
        options,
        this.#host,
        cache,
        undefined,
        mode,
      );
      if (found.resolvedModule !== undefined || cache !== undefined) return found;
      return { ...found, resolvedModule: this.resolve(literal.text, fromFile) };
    });
  }

  /** `/// <reference types="node" />` means the one that cells see: two of them would contradict each other. */
  resolveTypeReferences(
    references: readonly (string | ts.FileReference)[],
    fromFile: string,
    _redirect: unknown,
    options: ts.CompilerOptions,
  ): ts.ResolvedTypeReferenceDirectiveWithFailedLookupLocations[] {
    return references.map((reference) => {
      const name = typeof reference === "string" ? reference : reference.fileName;
      if (name !== "node") {
        return ts.resolveTypeReferenceDirective(name, fromFile, options, this.#host);
      }
      const resolvedFileName = join(this.#nodeTypes, "index.d.ts");
      return {
        resolvedTypeReferenceDirective: {
          primary: true,
          resolvedFileName,
          isExternalLibraryImport: true,
        },
        failedLookupLocations: [],
      } as ts.ResolvedTypeReferenceDirectiveWithFailedLookupLocations;
    });
  }

  #resolve(specifier: string, fromFile: string): ts.ResolvedModuleFull | undefined {
    return ts.resolveModuleName(specifier, fromFile, this.#options, this.#host).resolvedModule;
  }

  #resolveLent(specifier: string): ts.ResolvedModuleFull | undefined {
    const lender = this.#lentFrom(specifier);
    return lender === null ? undefined : this.#resolve(specifier, lender);
  }

  /** The name that notebooks written for tslab import their display functions from. */
  #tslab(specifier: string): ts.ResolvedModuleFull | null {
    if (specifier !== "tslab") return null;
    const resolvedFileName = join(this.#packageFolder, "dist", "kernel", "tslab", "index.d.ts");
    return { resolvedFileName, extension: ts.Extension.Dts, isExternalLibraryImport: true };
  }
}
