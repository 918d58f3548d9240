import { statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { internals, parts, type Checker } from "./internals.ts";
import { checkerOptions, type Strictness } from "./options.ts";
import { ProjectCheckers } from "./projectCheckers.ts";
import { Resolver } from "./resolver.ts";
import { SourceFiles } from "./sourceFiles.ts";

export interface Surroundings {
  /** The notebook's folder: where its imports start. */
  readonly folder: string;
  /** Where this package lies. */
  readonly packageFolder: string;
  /** Folder of the `@types/node` that cells are checked with. */
  readonly nodeTypes: string;
  readonly strictness: Strictness;
}

/**
 * The modules that cells import, and one checker over them that stays from cell to cell.
 *
 * A new checker finds every type anew, which takes a cell that uses tfjs a hundred milliseconds. So one checker is
 * kept as long as the set of imported files stays as it is, and each cell is checked as one more file (`cellFile.ts`).
 */
export class Workspace {
  readonly options: ts.CompilerOptions;
  readonly #files: SourceFiles;
  readonly #resolver: Resolver;
  readonly #host: ts.CompilerHost;
  /** Files that cells import, and those that are in the program from the start. */
  readonly #roots: Set<string>;
  readonly #preloaded: Set<string>;
  readonly #projects: ProjectCheckers;
  #surroundings: Surroundings;
  #augmenting: readonly ts.SourceFile[] = [];
  #localFiles: readonly ts.SourceFile[] = [];
  #modules: ts.Program | undefined;
  #program: ts.Program;
  #checker: Checker;
  #isAsBuilt = true;

  /** @param preload modules to have in the program before a cell imports them; a missing one is left out. */
  constructor(
    surroundings: Surroundings,
    files = new SourceFiles(),
    preload: readonly string[] = [],
  ) {
    this.#surroundings = surroundings;
    this.#files = files;
    this.options = checkerOptions(surroundings.strictness);
    this.#host = this.#createHost();
    this.#resolver = new Resolver(surroundings, this.options, this.#host);
    this.#roots = new Set([this.#globalTypes]);
    this.#preloaded = new Set(
      preload.flatMap((specifier) => {
        const module = this.#resolver.resolve(specifier, join(surroundings.folder, "notebook.ts"));
        return module === undefined ? [] : [module.resolvedFileName];
      }),
    );
    const { nodeTypes } = surroundings;
    this.#projects = new ProjectCheckers({ options: this.options, host: this.#host, nodeTypes });
    this.#program = this.#build();
    this.#checker = internals.createTypeChecker(this.#program);
  }

  get folder(): string {
    return this.#surroundings.folder;
  }

  get files(): SourceFiles {
    return this.#files;
  }

  /** The modules' program, whose checker is the lasting one. */
  get program(): ts.Program {
    return this.#program;
  }

  get checker(): Checker {
    return this.#checker;
  }

  /** Whoever checks a local file: the lasting checker, unless its project has rules of its own. */
  get projects(): ProjectCheckers {
    return this.#projects;
  }

  get host(): ts.CompilerHost {
    return this.#host;
  }

  /** Whether its checker is still the first one, of which no cell has changed anything. */
  get isAsBuilt(): boolean {
    return this.#isAsBuilt;
  }

  /** Forget what cells have imported and defined. */
  forgetCells(): void {
    for (const name of this.#files.definedNames) this.define(name, null);
    this.#roots.clear();
    this.#roots.add(this.#globalTypes);
  }

  moveTo(folder: string): void {
    this.#surroundings = { ...this.#surroundings, folder };
  }

  /** Have the files that `code` imports in the program, as they are on disk now; a new checker if that changes it. */
  load(code: string, fileName: string): void {
    const { importedFiles } = ts.preProcessFile(code, true, false);
    const imported = importedFiles.flatMap((file) => this.#resolve(file.fileName, fileName));
    for (const file of imported) this.#roots.add(file);
    const isMissing = (file: string) => this.#program.getSourceFile(file) === undefined;
    const changed = this.#localFiles.some((file) => this.#files.isStale(file.fileName));
    if (changed || imported.some(isMissing)) this.rebuild();
  }

  /** Let a cell's `declare global` and `declare module` count, which a checker takes in only when it is made. */
  augmentWith(cells: readonly ts.SourceFile[]): void {
    const next = cells.filter((cell) => (parts(cell).moduleAugmentations ?? []).length > 0);
    const same = next.length === this.#augmenting.length;
    if (same && next.every((cell, index) => cell === this.#augmenting[index])) return;
    this.#augmenting = next;
    this.#isAsBuilt = false;
    this.#checker = internals.createTypeChecker(this.#program);
  }

  /** A module that a cell defines; `null` forgets it. */
  define(fileName: string, code: string | null): void {
    this.#files.define(fileName, code);
    if (code === null) this.#roots.delete(fileName);
    else this.#roots.add(fileName);
    this.rebuild();
  }

  rebuild(): void {
    // From now on what cells import decides, which may be another version of what was preloaded.
    this.#preloaded.clear();
    this.#isAsBuilt = false;
    this.#program = this.#build();
    this.#checker = internals.createTypeChecker(this.#program);
  }

  /** Files of the user's own that `code` imports, directly or not. */
  localFilesOf(code: string, fileName: string): ts.SourceFile[] {
    const found = new Set<ts.SourceFile>();
    const visit = (text: string, from: string): void => {
      for (const { fileName: specifier } of ts.preProcessFile(text, true, false).importedFiles) {
        const path = this.#resolver.resolve(specifier, from)?.resolvedFileName;
        const file = this.#localFiles.find((local) => local.fileName === path);
        if (file === undefined || found.has(file)) continue;
        found.add(file);
        visit(file.text, file.fileName);
      }
    };
    if (this.#localFiles.length > 0) visit(code, fileName);
    return [...found];
  }

  /** What every cell sees without an import. */
  get #globalTypes(): string {
    return join(this.#surroundings.nodeTypes, "index.d.ts");
  }

  /** The file to read for an import, if there is one. */
  #resolve(specifier: string, fromFile: string): string[] {
    const module = this.#resolver.resolve(specifier, fromFile);
    if (module === undefined) return [];
    const typed = /^\.([cm]?tsx?|d\..*|json)$/.test(module.extension);
    // What a package without types exports is any: no use in reading its code.
    if (!typed && module.isExternalLibraryImport === true) return [];
    return [module.resolvedFileName];
  }

  #isLocal(fileName: string): boolean {
    const { packageFolder } = this.#surroundings;
    return !fileName.includes("/node_modules/") && !fileName.startsWith(`${packageFolder}/dist/`);
  }

  #build(): ts.Program {
    this.#projects.forget();
    this.#files.forget((fileName) => this.#isLocal(fileName) && this.#files.isStale(fileName));
    this.#modules = ts.createProgram({
      rootNames: [...this.#roots, ...this.#preloaded].filter((name) => this.#host.fileExists(name)),
      options: this.options,
      host: this.#host,
      ...(this.#modules === undefined ? {} : { oldProgram: this.#modules }),
    });
    this.#localFiles = this.#modules
      .getSourceFiles()
      .filter(({ fileName }) => this.#isLocal(fileName));
    return this.#overCells(this.#modules);
  }

  /** The program as the checker sees it: it also answers for cells, which are not among its files. */
  #overCells(modules: ts.Program): ts.Program {
    type Resolve = (file: ts.SourceFile, name: string, mode: unknown) => unknown;
    const { getResolvedModule } = modules as unknown as { getResolvedModule: Resolve };
    const resolveFor: Resolve = (file, name, mode) =>
      modules.getSourceFile(file.fileName) === file
        ? getResolvedModule(file, name, mode)
        : { resolvedModule: this.#resolver.resolve(name, file.fileName) };
    return Object.create(modules, {
      getResolvedModule: { value: resolveFor },
      getSourceFiles: { value: () => [...modules.getSourceFiles(), ...this.#augmenting] },
      getTypeChecker: { value: () => this.#checker },
    }) as ts.Program;
  }

  #createHost(): ts.CompilerHost {
    const host = ts.createCompilerHost(this.options);
    const files = this.#files;
    return Object.assign(host, {
      getCurrentDirectory: () => this.folder,
      getSourceFile: (name: string, how: ts.ScriptTarget | ts.CreateSourceFileOptions) =>
        files.get(name, how),
      fileExists: (name: string) => files.isDefined(name) || isFile(name),
      readFile: (name: string) => files.definition(name) ?? ts.sys.readFile(name),
      resolveModuleNameLiterals: (...args: Parameters<Resolver["resolveLiterals"]>) =>
        this.#resolver.resolveLiterals(...args),
      resolveTypeReferenceDirectiveReferences: (
        ...args: Parameters<Resolver["resolveTypeReferences"]>
      ) => this.#resolver.resolveTypeReferences(...args),
    });
  }
}

function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
