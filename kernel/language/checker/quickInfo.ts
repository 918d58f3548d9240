import ts from "typescript";
import type { Inspection } from "../languageService.ts";
import { readDocComments } from "./docComments.ts";
import { internals, type Checker } from "./internals.ts";

/** What stands at `offset`: its declaration and its documentation. Inside the parentheses of a call, the function. */
export function quickInfoAt(
  file: ts.SourceFile,
  offset: number,
  checker: Checker,
): Inspection | null {
  const node = internals.getTouchingPropertyName(file, offset);
  return describe(node, file, checker) ?? describe(calleeAround(node, offset), file, checker);
}

function describe(
  node: ts.Node | undefined,
  file: ts.SourceFile,
  checker: Checker,
): Inspection | null {
  if (node === undefined || node.kind === ts.SyntaxKind.SourceFile) return null;
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined || checker.isUnknownSymbol(symbol)) return null;
  readDocComments(meaning(symbol, checker), checker);
  const { displayParts, documentation, tags } =
    internals.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker,
      symbol,
      file,
      ts.findAncestor(node, ts.isFunctionLike) ?? file,
      node,
    );
  const notes = (tags ?? []).map(tagText);
  return {
    signature: ts.displayPartsToString(displayParts),
    documentation: [ts.displayPartsToString(documentation), ...notes]
      .filter((part) => part !== "")
      .join("\n\n"),
  };
}

/** What an imported name stands for. */
function meaning(symbol: ts.Symbol, checker: Checker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function tagText({ name, text = [] }: ts.JSDocTagInfo): string {
  if (name === "example") return exampleText(ts.displayPartsToString(text));
  // As code a parameter's name stands apart from what is said of it.
  const said = text.map((part) => (part.kind === "parameterName" ? `\`${part.text}\`` : part.text));
  return `*@${name}* ${said.join("")}`;
}

function exampleText(code: string): string {
  return code.includes("```") ? `*@example*\n\n${code}` : `*@example*\n\n\`\`\`ts\n${code}\n\`\`\``;
}

function calleeAround(node: ts.Node, offset: number): ts.Node | undefined {
  const call = ts.findAncestor(
    node,
    (above) =>
      (ts.isCallExpression(above) || ts.isNewExpression(above)) && above.expression.end < offset,
  ) as ts.CallExpression | ts.NewExpression | undefined;
  if (call === undefined) return undefined;
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}
