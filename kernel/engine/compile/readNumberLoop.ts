import type { AnyNode, Statement, VariableDeclaration } from "acorn";

/** What a loop does, if it does nothing but reckon with numbers in variables. */
export interface NumberLoop {
  /** Variables from outside that it reads or sets, and those that it sets. */
  readonly free: ReadonlySet<string>;
  readonly assigned: ReadonlySet<string>;
  /** The bodies of the loop and of those in it. */
  readonly bodies: readonly Statement[];
}

interface Scope {
  /** Names declared here, with where their declaration ends. */
  readonly names: Map<string, { readonly kind: string; readonly end: number }>;
  readonly outer: Scope | null;
}

const OPERATORS = /^([-+*/%&|^]|\*\*|<<|>>>?|[<>]=?|[=!]==?)$/;
const SIGNS = /^[-+!~]$/;

/**
 * Read a loop; null unless nothing in it can call code, throw, or leave the loop other than by `break`. If the variables
 * from outside hold numbers when it starts, nobody can then see them until it ends.
 */
export function readNumberLoop(loop: AnyNode): NumberLoop | null {
  const reader = new Reader();
  return reader.isPlain(loop, null) ? reader : null;
}

type Maybe = AnyNode | null | undefined;

class Reader implements NumberLoop {
  readonly free = new Set<string>();
  readonly assigned = new Set<string>();
  readonly bodies: Statement[] = [];

  isPlain(node: AnyNode, scope: Scope | null): boolean {
    const all = (...nodes: readonly Maybe[]) => this.#areAllPlain(nodes, scope);
    switch (node.type) {
      case "Literal":
        return typeof node.value === "number" || typeof node.value === "boolean";
      case "Identifier":
        return this.#use(node, scope, false);
      case "BinaryExpression":
        return OPERATORS.test(node.operator) && all(node.left, node.right);
      case "LogicalExpression":
        return all(node.left, node.right);
      case "UnaryExpression":
        return SIGNS.test(node.operator) && all(node.argument);
      case "UpdateExpression":
        return this.#use(node.argument, scope, true);
      case "AssignmentExpression":
        return all(node.right) && this.#use(node.left, scope, true);
      case "ConditionalExpression":
        return all(node.test, node.consequent, node.alternate);
      case "SequenceExpression":
        return all(...node.expressions);
      default:
        return this.#isPlainStatement(node, scope);
    }
  }

  #isPlainStatement(node: AnyNode, scope: Scope | null): boolean {
    const all = (...nodes: readonly Maybe[]) => this.#areAllPlain(nodes, scope);
    switch (node.type) {
      case "EmptyStatement":
        return true;
      case "ExpressionStatement":
        return all(node.expression);
      case "IfStatement":
        return all(node.test, node.consequent, node.alternate);
      case "BreakStatement":
      case "ContinueStatement":
        return !node.label;
      case "BlockStatement":
        return this.#isPlainBlock(node.body, scope);
      case "VariableDeclaration":
        return isOfNames(node) && all(...node.declarations.map(({ init }) => init));
      case "WhileStatement":
      case "DoWhileStatement":
        this.bodies.push(node.body);
        return all(node.test, node.body);
      case "ForStatement":
        this.bodies.push(node.body);
        return this.#isPlainBlock([node.init, node.test, node.update, node.body], scope);
      default:
        return false;
    }
  }

  #areAllPlain(nodes: readonly Maybe[], scope: Scope | null): boolean {
    return nodes.every((node) => !node || this.isPlain(node, scope));
  }

  #isPlainBlock(nodes: readonly Maybe[], outer: Scope | null): boolean {
    const scope: Scope = { names: new Map(), outer };
    for (const node of nodes) {
      if (node?.type !== "VariableDeclaration") continue;
      for (const { id, end } of node.declarations) {
        if (id.type === "Identifier") scope.names.set(id.name, { kind: node.kind, end });
      }
    }
    return this.#areAllPlain(nodes, scope);
  }

  /** Take note of a variable; false if its use could throw: above its declaration, or where a constant is set. */
  #use(node: AnyNode, scope: Scope | null, sets: boolean): boolean {
    // Names in $$ are the kernel's own.
    if (node.type !== "Identifier" || node.name.startsWith("$$")) return false;
    for (let at = scope; at !== null; at = at.outer) {
      const declared = at.names.get(node.name);
      if (declared === undefined) continue;
      return node.start > declared.end && !(sets && declared.kind === "const");
    }
    this.free.add(node.name);
    if (sets) this.assigned.add(node.name);
    return true;
  }
}

/** A `var` would be the whole cell's, and a pattern asks its value for an iterator. */
function isOfNames({ kind, declarations }: VariableDeclaration): boolean {
  return kind !== "var" && declarations.every(({ id }) => id.type === "Identifier");
}
