/** A place in a cell: lines and columns count from 1; `endColumn` is the first column behind it. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

export interface Diagnostic {
  /** What is wrong, in the compiler's words; follow-up sentences on lines of their own. */
  readonly message: string;
  readonly kind: "syntax" | "type";
  /** TypeScript's number for it. */
  readonly code: number;
  readonly span: Span;
  /** The file, where the fault is not in the cell. */
  readonly file?: string;
}

export interface Completion {
  readonly name: string;
  /** TypeScript's word for what it is: `function`, `const`, `method`, … */
  readonly kind: string;
}

export interface Completions {
  /** The part of the cell that a completion replaces, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Completion[];
}

export interface Inspection {
  /** The declaration, as TypeScript writes it. */
  readonly signature: string;
  readonly documentation: string;
}

export type Completeness =
  | { readonly status: "complete" | "invalid" | "unknown" }
  | { readonly status: "incomplete"; readonly indent: string };

/** What the kernel asks about TypeScript; offsets count UTF-16 units. */
export interface LanguageService {
  /** Check a cell against the cells committed before it. */
  check(code: string): Promise<readonly Diagnostic[]>;
  /** Let later cells see what the cell checked last declares. */
  commit(): Promise<void>;
  /** Forget every cell. */
  reset(): Promise<void>;
  complete(code: string, offset: number): Promise<Completions>;
  inspect(code: string, offset: number): Promise<Inspection | null>;
  completeness(code: string): Promise<Completeness>;
}
