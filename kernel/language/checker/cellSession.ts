import { join } from "node:path";
import ts from "typescript";
import type { Completions, Diagnostic, Inspection } from "../languageService.ts";
import { createCellFile } from "./cellFile.ts";
import { CellScope } from "./cellScope.ts";
import { completionsAt } from "./completions.ts";
import { diagnose } from "./diagnostics.ts";
import { nodeTypesFrom } from "./lentPackages.ts";
import { moduleCellName } from "../../tslab/moduleCell.ts";
import type { Strictness } from "./options.ts";
import { quickInfoAt } from "./quickInfo.ts";
import { Workspace } from "./workspace.ts";

/** A lasting checker keeps what it found out about every text; after this many characters of them it is made anew. */
const CHARACTERS_A_CHECKER = 3_000_000;

/** TypeScript for one notebook: its cells in the order in which they ran. */
export class CellSession {
  readonly #scope = new CellScope();
  readonly #first: Workspace;
  #workspace: Workspace;
  #checked: ts.SourceFile | null = null;
  #files = 0;
  #characters = 0;

  constructor(workspace: Workspace) {
    this.#first = workspace;
    this.#workspace = workspace;
  }

  /** Work for the notebooks of a folder. */
  open(folder: string, strictness: Strictness, packageFolder: string, nodeTypes: string): void {
    const own = nodeTypesFrom(folder);
    const types = own === null || isSameVersion(own, nodeTypes) ? nodeTypes : own;
    const fits =
      types === nodeTypes && this.#workspace.options.strict === (strictness === "strict");
    if (fits) this.#workspace.moveTo(folder);
    else {
      const surroundings = { folder, packageFolder, nodeTypes: types, strictness };
      this.#workspace = new Workspace(surroundings, this.#workspace.files);
    }
  }

  /** What is wrong with a cell after the cells committed so far. */
  check(code: string): readonly Diagnostic[] {
    const module = moduleCellName(code);
    if (module !== null) return this.#checkModule(module, code);
    this.#checked = this.#read(code);
    const errors = diagnose(this.#checked, this.#workspace.checker, true);
    return errors.length > 0 ? errors : this.#faultsOfLocalFiles(this.#checked);
  }

  /** Let later cells see what the cell checked last declares. */
  commit(): void {
    if (this.#checked !== null) this.#scope.add(this.#checked);
    this.#checked = null;
  }

  /** Take a cell as run without looking for faults. */
  declare(code: string): void {
    const module = moduleCellName(code);
    if (module !== null) this.#workspace.define(this.#modulePath(module), code);
    else this.#scope.add(this.#read(code));
  }

  /**
   * Forget every cell.
   *
   * @returns whether nothing is left of them: the checker is the one that was there before the first
   */
  reset(): boolean {
    this.#scope.clear();
    this.#checked = null;
    this.#workspace.forgetCells();
    return this.#workspace === this.#first && this.#workspace.isAsBuilt;
  }

  complete(code: string, offset: number): Completions {
    return completionsAt(this.#read(code), offset, this.#workspace);
  }

  inspect(code: string, offset: number): Inspection | null {
    return quickInfoAt(this.#read(code), offset, this.#workspace.checker);
  }

  #read(code: string): ts.SourceFile {
    const workspace = this.#workspace;
    this.#files += 1;
    const fileName = join(workspace.folder, `cell-${this.#files}.ts`);
    workspace.load(code, fileName);
    const file = createCellFile(code, fileName, this.#scope.innermost, workspace.options);
    workspace.augmentWith([...this.#scope.cells(), file]);
    this.#characters += code.length;
    if (this.#characters > CHARACTERS_A_CHECKER) {
      this.#characters = 0;
      workspace.rebuild();
    }
    return file;
  }

  #checkModule(name: string, code: string): readonly Diagnostic[] {
    const path = this.#modulePath(name);
    this.#workspace.define(path, code);
    this.#workspace.load(code, path);
    this.#checked = null;
    const file = this.#workspace.program.getSourceFile(path);
    return file === undefined ? [] : diagnose(file, this.#workspace.checker, true);
  }

  #modulePath(name: string): string {
    return join(this.#workspace.folder, `${name}.ts`);
  }

  #faultsOfLocalFiles({ text, fileName: cell }: ts.SourceFile): Diagnostic[] {
    return this.#workspace
      .localFilesOf(text, cell)
      .filter(({ fileName }) => /\.[cm]?tsx?$/.test(fileName) && !fileName.endsWith(".d.ts"))
      .flatMap((file) => {
        const own = this.#workspace.projects.checkerFor(file);
        return diagnose(file, own ?? this.#workspace.checker, false);
      });
  }
}

function isSameVersion(one: string, other: string): boolean {
  return versionOf(one) === versionOf(other);
}

function versionOf(folder: string): unknown {
  const text = ts.sys.readFile(join(folder, "package.json"));
  return text === undefined ? undefined : (JSON.parse(text) as { version?: unknown }).version;
}
