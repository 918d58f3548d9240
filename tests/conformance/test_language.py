"""TypeScript, cell by cell: what the handbook teaches gives in a notebook what it gives in a module."""

import pytest

# Topics of the TypeScript handbook, each as cells and what the last one gives.
HANDBOOK = {
    "primitives and arrays": (["const xs: number[] = [3, 1, 2]; const b: bigint = 2n ** 65n;"], "[xs.sort(), b]", "[ [ 1, 2, 3 ], 36893488147419103232n ]"),
    "unions and narrowing": (
        ["function show(id: number | string) { return typeof id === 'string' ? id.toUpperCase() : id.toFixed(1) }"],
        "[show('a'), show(2)]",
        "[ 'A', '2.0' ]",
    ),
    "literal types": (["type Align = 'left' | 'right'; const a: Align = 'left';"], "a", "'left'"),
    "optional properties and ??": (["type P = { x?: number; y: number }; const p: P = { y: 1 };"], "(p.x ?? 7) + p.y", "8"),
    "type guards": (
        ["type Fish = { swim(): string }; type Bird = { fly(): string };", "function isFish(p: Fish | Bird): p is Fish { return 'swim' in p }"],
        "[isFish({ swim: () => '' }), isFish({ fly: () => '' })]",
        "[ true, false ]",
    ),
    "discriminated unions": (
        ["type Shape = { kind: 'circle'; r: number } | { kind: 'square'; s: number };",
         "function area(s: Shape): number { switch (s.kind) { case 'circle': return 3 * s.r ** 2; case 'square': return s.s ** 2; default: { const none: never = s; return none } } }"],
        "area({ kind: 'circle', r: 2 }) + area({ kind: 'square', s: 3 })",
        "21",
    ),
    "function overloads": (
        ["function make(t: number): string;\nfunction make(m: string): number;\nfunction make(a: any): any { return typeof a === 'number' ? 'n' : 1 }"],
        "[make(1), make('x')]",
        "[ 'n', 1 ]",
    ),
    "rest and destructured parameters": (["function sum({ a, b = 2 }: { a: number; b?: number }, ...more: number[]) { return more.reduce((s, x) => s + x, a + b) }"], "sum({ a: 1 }, 3, 4)", "10"),
    "generics with constraints": (["function longest<T extends { length: number }>(a: T, b: T) { return a.length >= b.length ? a : b }"], "longest('ab', 'abc')", "'abc'"),
    "keyof, typeof and indexed access": (
        ["const point = { x: 1, y: 'why' };", "function get<T, K extends keyof T>(o: T, k: K): T[K] { return o[k] }"],
        "get(point, 'x').toFixed() + get(point, 'y').length",
        "'13'",
    ),
    "conditional and mapped types": (
        ["type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };", "const g: Getters<{ size: number }> = { getSize: () => 3 };"],
        "g.getSize()",
        "3",
    ),
    "utility types": (["interface Todo { title: string; done: boolean } const t: Readonly<Partial<Pick<Todo, 'title'>>> = {};"], "t", "{}"),
    "satisfies and as const": (["const palette = { red: [1, 0, 0], green: '#0f0' } satisfies Record<string, string | number[]>; const kinds = ['a', 'b'] as const;"], "palette.red.map((c) => c * 2).length + kinds[1].length", "4"),
    "classes": (
        ["abstract class Animal { static count = 0; #secret = 4; protected constructor(public readonly name: string) { Animal.count++ } abstract say(): string; get secret() { return this.#secret } }",
         "class Dog extends Animal { constructor(name: string, private age = 3) { super(name) } override say() { return `${this.name} ${this.age} ${this.secret}` } }"],
        "[new Dog('Rex').say(), Animal.count]",
        "[ 'Rex 3 4', 1 ]",
    ),
    "implements and this types": (["interface Chain { add(n: number): this }", "class Sum implements Chain { total = 0; add(n: number) { this.total += n; return this } }"], "new Sum().add(2).add(3).total", "5"),
    "decorators": (
        ["function logged<A extends any[], R>(f: (...a: A) => R, context: ClassMethodDecoratorContext) { return function (this: any, ...a: A): R { return f.apply(this, a) } }\n"
         "class Calm { @logged twice(n: number) { return 2 * n } }"],
        "new Calm().twice(4)",
        "8",
    ),
    "accessors": (["class Box { accessor value = 1 }", "const box = new Box(); box.value += 4;"], "box.value", "5"),
    "enums": (["enum Direction { Up = 1, Down, Left = 'L' }\nconst enum Size { Small = 7 }"], "[Direction.Down, Direction[1], Direction.Left, Size.Small]", "[ 2, 'Up', 'L', 7 ]"),
    "namespaces": (["namespace Geometry { export const unit = 2; export function square(x: number) { return unit * x * x } }"], "Geometry.square(3)", "18"),
    "a namespace that merges with a function": (["function counter() { return ++counter.n }\nnamespace counter { export let n = 5 }"], "counter()", "6"),
    "iterators and generators": (["function* upTo(n: number) { for (let i = 0; i < n; i++) yield i }"], "[...upTo(3)]", "[ 0, 1, 2 ]"),
    "async generators": (["async function* later() { yield 1; yield 2 } let total = 0;\nfor await (const v of later()) total += v;"], "total", "3"),
    "symbols": (["const key = Symbol('key'); const o = { [key]: 1 };"], "o[key]", "1"),
    "using": (
        ["const ended: string[] = [];\nfunction open(name: string) { return { name, [Symbol.dispose]() { ended.push(name) } } }", "{ using a = open('a'); using b = open('b'); }"],
        "ended",
        "[ 'b', 'a' ]",
    ),
    "assertion functions": (["function must(v: unknown): asserts v is string { if (typeof v !== 'string') throw new Error('no') }", "const v: unknown = 'yes'; must(v);"], "(v as string).length", "3"),
    "template literal types": (["type Event2 = `${'a' | 'b'}Changed`; const e: Event2 = 'bChanged';"], "e", "'bChanged'"),
    "tuples": (["const pair: [name: string, size?: number] = ['a']; const [first, second = 5] = pair;"], "[first, second]", "[ 'a', 5 ]"),
    "non-null and optional chaining": (["const m = new Map([['k', { deep: [1] }]]);"], "m.get('k')!.deep[0]! + (m.get('z')?.deep.length ?? 10)", "11"),
    "labelled loops and commas": (["let steps = 0; outer: for (let i = 0; i < 5; i++) for (let j = 0; j < 5; j++) { steps++; if (j === 2) continue outer }"], "steps", "15"),
    "import assignment": (["import path = require('node:path');"], "path.basename('/a/b')", "'b'"),
}


@pytest.mark.parametrize("topic", HANDBOOK)
def test_handbook(kernel, topic):
    cells, last, expected = HANDBOOK[topic]
    for code in cells:
        assert kernel.run(code).reply["status"] == "ok", code
    assert kernel.run(last).result == expected


FORMS = {
    "let": "let NAME = 1",
    "const": "const NAME = 2",
    "var": "var NAME = 3",
    "function": "function NAME() { return 4 }",
    "class": "class NAME { five = 5 }",
    "enum": "enum NAME { Six = 6 }",
    "namespace": "namespace NAME { export const seven = 7 }",
    "import": "import { sep as NAME } from 'node:path'",
    "destructuring": "const { NAME, ...others } = { NAME: 8, nine: 9 }",
    "array": "let [NAME] = [10]",
    "generator": "async function* NAME() {}",
}
VALUES = {
    "let": "1", "const": "2", "var": "3", "function": "[Function: NAME]", "class": "[class NAME]",
    "enum": "{ '6': 'Six', Six: 6 }", "namespace": "{ seven: 7 }", "import": "'/'",
    "destructuring": "8", "array": "10", "generator": "[AsyncGeneratorFunction: NAME]",
}


@pytest.mark.parametrize("first", FORMS)
def test_every_declaration_can_follow_every_other(kernel, first):
    for second in FORMS:
        name = f"{first}_then_{second}"
        for form in (first, second):
            assert kernel.run(FORMS[form].replace("NAME", name)).reply["status"] == "ok", (first, second)
        assert kernel.run(name).result == VALUES[second].replace("NAME", name), (first, second)


def test_types_and_interfaces_can_be_declared_again(kernel):
    kernel.run("type Size = number; interface Named { name: string }")
    kernel.run("interface Size { width: number }\ntype Named = string")
    assert kernel.run("const s: Size = { width: 1 }; const n: Named = 'x'; s.width").result == "1"
    assert kernel.run("const wrong: Size = 3").error["ename"] == "TypeCheckError"


def test_an_enum_declared_again_forgets_its_members(kernel):
    kernel.run("enum Again { A, B }")
    kernel.run("enum Again { C }")
    assert kernel.run("Again").result == "{ '0': 'C', C: 0 }"


def test_cells_run_in_any_order(kernel):
    missing = kernel.run("usesLater()")
    assert missing.error["ename"] == "TypeCheckError"
    kernel.run("const laterValue = 5")
    kernel.run("function usesLater() { return laterValue }")
    assert kernel.run("usesLater()").result == "5"
    kernel.run("const laterValue = 6")
    assert kernel.run("usesLater()").result == "6"


def test_exports_of_every_form_are_ignored(kernel):
    code = "export const one = 1; export function two() { return 2 }; export default class Three { three = 3 }; export { one as uno }; export type T = string;"
    assert kernel.run(code).reply["status"] == "ok"
    assert kernel.run("[one, two(), new Three().three]").result == "[ 1, 2, 3 ]"
    assert kernel.run("export default 40 + 2").result == "42"
    assert kernel.run("export * from 'node:os'").reply["status"] == "ok"


def test_import_meta_and_require(kernel):
    assert kernel.run("import.meta.url.startsWith('file:')").result == "true"
    assert kernel.run("import.meta.dirname === process.cwd()").result == "true"
    assert kernel.run("import.meta.resolve('node:fs')").result == "'node:fs'"
    assert kernel.run("require('node:path').join('a', 'b')").result == "'a/b'"


def test_await_inside_every_kind_of_statement(kernel):
    code = """
const slow = async <T,>(value: T) => value;
let seen = [];
for (const x of await slow([1, 2])) seen.push(await slow(x));
if (await slow(true)) seen.push(3);
const { a = await slow(4) } = {} as { a?: number };
class Holder { static value = 5 }
try { await Promise.reject(new Error('x')) } catch { seen.push(await slow(6)) }
seen.concat(a, Holder.value)
"""
    assert kernel.run(code).result == "[ 1, 2, 3, 6, 4, 5 ]"
