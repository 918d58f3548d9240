import ts from "typescript";

/**
 * What the checker of cells needs of TypeScript beyond its public declarations. All of it is exported by the package
 * whose exact version `package.json` names; `tests/kernel/language` fails if a new version takes one away.
 */
export interface Internals {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  createTypeChecker(host: ts.Program): Checker;
  createCommentDirectivesMap(file: ts.SourceFile, directives: readonly unknown[]): DirectivesMap;
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  setUILocale(locale: string | undefined): void;
  findPrecedingToken(position: number, file: ts.SourceFile): ts.Node | undefined;
  readonly formatting: { readonly SmartIndenter: { getIndentation: GetIndentation } };
  readonly Completions: { getCompletionsAtPosition: GetCompletions };
  readonly SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind: DisplaySymbol;
  };
}

/** A checker that also says what is wrong with one file. */
export interface Checker extends ts.TypeChecker {
  getDiagnostics(file: ts.SourceFile): readonly ts.Diagnostic[];
  isUnknownSymbol(symbol: ts.Symbol): boolean;
  isValidPropertyAccessForCompletions(node: ts.Node, type: ts.Type, property: ts.Symbol): boolean;
}

/** The lines that `@ts-ignore` and `@ts-expect-error` speak of. */
export interface DirectivesMap {
  markUsed(line: number): boolean;
  getUnusedExpectations(): readonly { readonly range: ts.TextRange }[];
}

type GetIndentation = (
  position: number,
  file: ts.SourceFile,
  settings: ts.EditorSettings,
  newLineBeforeCloseBrace: boolean,
) => number;

type GetCompletions = (
  host: object,
  program: ts.Program,
  log: (message: string) => void,
  file: ts.SourceFile,
  position: number,
  preferences: ts.UserPreferences,
  triggerKind: undefined,
  cancellation: ts.CancellationToken,
) => ts.CompletionInfo | undefined;

type DisplaySymbol = (
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
  file: ts.SourceFile,
  enclosing: ts.Node | undefined,
  location: ts.Node,
) => {
  readonly displayParts: ts.SymbolDisplayPart[];
  readonly documentation: ts.SymbolDisplayPart[];
  readonly tags: readonly ts.JSDocTagInfo[] | undefined;
};

/** What the binder and the parser leave on a file. */
export interface CellFileParts {
  readonly locals?: ReadonlyMap<ts.__String, ts.Symbol>;
  readonly identifiers: ReadonlyMap<string, string>;
  readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  readonly bindDiagnostics: readonly ts.DiagnosticWithLocation[];
  readonly commentDirectives?: readonly unknown[];
  readonly moduleAugmentations?: readonly ts.Node[];
}

export const internals = ts as unknown as Internals;

export function parts(file: ts.SourceFile): CellFileParts {
  return file as unknown as CellFileParts;
}
