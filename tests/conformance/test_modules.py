"""What a cell can import, and what becomes of it when it is edited."""

import json
import os

import pytest

from client import Kernel

FILES = {
    "node_modules/cjs/package.json": {"name": "cjs", "main": "index.js"},
    "node_modules/cjs/index.js": "module.exports = { kind: 'cjs', double: (n) => 2 * n };",
    "node_modules/esm/package.json": {"name": "esm", "type": "module", "exports": "./index.js"},
    "node_modules/esm/index.js": "export const kind = 'esm'; export default class Esm {}",
    "node_modules/waits/package.json": {"name": "waits", "type": "module", "exports": "./index.js"},
    "node_modules/waits/index.js": "export const kind = await Promise.resolve('waited');",
    "node_modules/mapped/package.json": {
        "name": "mapped",
        "exports": {
            ".": {"types": "./types/main.d.ts", "import": "./main.mjs", "require": "./main.cjs"},
            "./deep/*": {"types": "./types/*.d.ts", "default": "./lib/*.mjs"},
        },
    },
    "node_modules/mapped/main.mjs": "export const how = 'import';",
    "node_modules/mapped/main.cjs": "exports.how = 'require';",
    "node_modules/mapped/lib/leaf.mjs": "export const leaf = 'leaf';",
    "node_modules/mapped/types/main.d.ts": "export const how: string;",
    "node_modules/mapped/types/leaf.d.ts": "export const leaf: string;",
    "data.json": {"rows": [1, 2, 3], "odd-name": True},
    "enums.ts": "export enum Level { Low = 1, High }\nexport class P { constructor(readonly x: number) {} }",
    "inner.ts": "export const inner: number = 1;",
    "outer.ts": "import { inner } from './inner';\nimport data from './data.json';\nexport const outer = () => inner + data.rows.length;\nexport let loads = 0; loads++;",
    "circle/a.ts": "import { b } from './b.ts';\nexport const a: string = 'a';\nexport const both = () => a + b();",
    "circle/b.ts": "import { a } from './a.ts';\nexport function b(): string { return a + 'b' }",
    "folder/index.ts": "export const found = 'index';",
    "old.cjs": "exports.value = 1;",
    "plain.js": "export const plain = import.meta.url.startsWith('file:');",
    "lends.ts": "import { outputSize } from 'two-kernels';\nexport const size = outputSize(5, 3);",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("notebook")
    for name, content in FILES.items():
        write(root, name, content)
    return root


@pytest.fixture(scope="module")
def kernel(folder):
    with Kernel(folder) as running:
        yield running


def write(root, name, content):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    # Two edits within the file system's tick still count as two.
    write.clock = getattr(write, "clock", 1_700_000_000) + 5
    os.utime(path, (write.clock, write.clock))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import c from 'cjs'; c.double(4)", "8"),
        ("import { kind as k } from 'cjs'; k", "'cjs'"),
        ("import * as esm from 'esm'; [esm.kind, esm.default.name]", "[ 'esm', 'Esm' ]"),
        ("import { kind as w } from 'waits'; w", "'waited'"),
        ("import { how } from 'mapped'; how", "'import'"),
        ("require('mapped').how", "'require'"),
        ("import { leaf } from 'mapped/deep/leaf'; leaf", "'leaf'"),
        ("(await import('mapped/deep/leaf')).leaf", "'leaf'"),
        ("import data from './data.json'; data.rows.length", "3"),
        ("import { rows } from './data.json'; rows", "[ 1, 2, 3 ]"),
        ("import attributed from './data.json' with { type: 'json' }; attributed['odd-name']", "true"),
        ("(await import('./data.json')).default.rows[2]", "3"),
        ("import { Level, P } from './enums'; [Level.High, new P(3).x]", "[ 2, 3 ]"),
        ("import { outer as o } from './outer.js'; o()", "4"),
        ("import { both } from './circle/a.ts'; both()", "'aab'"),
        ("import { found } from './folder'; found", "'index'"),
        ("import old from './old.cjs'; old.value", "1"),
        ("import { plain } from './plain.js'; plain", "true"),
        ("import { size } from './lends'; size", "3"),
        ("const name = './enums'; (await import(name + '.ts')).Level.Low", "1"),
    ],
)
def test_import(kernel, code, expected):
    assert kernel.run(code).result == expected


def test_an_edited_file_is_loaded_again_where_it_is_imported_again(kernel, folder):
    write(folder, "live.ts", "export const version: number = 1;")
    code = "import { version } from './live'; version"
    assert kernel.run(code).result == "1"
    write(folder, "live.ts", "export const version: string = 'two';")
    assert kernel.run(code).result == "'two'"
    assert kernel.run("version.length").result == "3"


def test_names_follow_an_edited_file_without_a_new_import(kernel, folder):
    write(folder, "follow.ts", "export function area(side: number) { return side }")
    kernel.run("import { area } from './follow'; import * as follow from './follow';")
    assert kernel.run("area(3)").result == "3"
    write(folder, "follow.ts", "export function area(side: number, power: number) { return side ** power }")
    assert kernel.run("[area(3, 2), follow.area(2, 3)]").result == "[ 9, 8 ]"


def test_an_edit_below_an_import_counts_too(kernel, folder):
    write(folder, "below.ts", "export const base: number = 1;")
    write(folder, "above.ts", "import { base } from './below';\nexport const sum = base + 1;")
    kernel.run("import { sum } from './above';")
    write(folder, "below.ts", "export const base: number = 10;")
    assert kernel.run("sum").result == "11"


def test_an_unchanged_file_keeps_its_state(kernel, folder):
    write(folder, "state.ts", "let n = 0;\nexport function next() { return ++n }")
    assert kernel.run("import { next } from './state'; next()").result == "1"
    assert kernel.run("import { next } from './state'; next()").result == "2"


def test_a_name_that_a_cell_declares_no_longer_follows_the_file(kernel, folder):
    write(folder, "own.ts", "export const mine: number = 1;")
    kernel.run("import { mine } from './own';")
    kernel.run("let mine = 'cell'")
    write(folder, "own.ts", "export const mine: number = 2;")
    assert kernel.run("mine").result == "'cell'"


def test_a_type_error_in_a_local_file_names_the_file(kernel, folder):
    write(folder, "faulty.ts", "export const n = 1;\nexport const s: string = n;")
    cell = kernel.run("import { n } from './faulty';")
    assert cell.error["ename"] == "TypeCheckError"
    assert "faulty.ts:2" in cell.traceback


def test_a_local_file_is_checked_by_its_projects_rules(kernel, folder):
    write(folder, "lenient/part.ts", "export const lengthOf = (words: string[]) => words.find(Boolean).length;")
    assert "possibly 'undefined'" in kernel.run("import { lengthOf } from './lenient/part';").error["evalue"]
    write(folder, "lenient/tsconfig.json", {"compilerOptions": {"strict": False}})
    assert kernel.run("import { lengthOf } from './lenient/part'; lengthOf(['', 'abc'])").result == "3"


def test_a_syntax_error_in_a_local_file_names_the_file(kernel, folder):
    write(folder, "broken.ts", "export const n = ;")
    cell = kernel.run("const { n: broken } = await import('./broken.' + 'ts');")
    assert cell.error["ename"] == "SyntaxError"
    assert "broken.ts:1" in cell.traceback


def test_a_missing_file_says_where_it_was_looked_for(kernel, folder):
    cell = kernel.run("// @ts-ignore\nimport x from './nowhere';")
    assert str(folder / "nowhere") in cell.error["evalue"]


def test_a_package_installed_while_the_kernel_runs_is_found(kernel, folder):
    assert kernel.run("import { late } from 'late';").error["ename"] == "TypeCheckError"
    write(folder, "node_modules/late/package.json", {"name": "late", "type": "module", "exports": "./index.js"})
    write(folder, "node_modules/late/index.js", "export const late = 'here';")
    assert kernel.run("import { late } from 'late'; late").result == "'here'"


def test_a_type_of_a_package_that_is_not_the_notebooks_own_can_be_carried(tmp_path):
    with Kernel(tmp_path) as outside:
        cell = outside.run("import { loadDigits } from 'two-kernels/data'; const digits = loadDigits();")
        assert cell.reply["status"] == "ok", cell.reply
        assert outside.run("typeof digits").result == "'object'"


def test_require_of_typescript_says_what_to_write(kernel):
    cell = kernel.run("require('./enums.ts')")
    assert cell.error["evalue"] == 'require: ./enums.ts is TypeScript. Write: import { … } from "./enums.ts"'


def test_a_notebook_written_for_tslab(kernel):
    kernel.run("/** @module shapes */\nexport interface Square { side: number }\nexport const area = (s: Square) => s.side ** 2;")
    assert kernel.run("import { area as areaOf, Square } from './shapes'; const s: Square = { side: 3 }; areaOf(s)").result == "9"
    kernel.run("/** @module shapes */\nexport interface Square { side: number }\nexport const area = (s: Square) => -1;")
    assert kernel.run("areaOf(s)").result == "-1"


def test_tslabs_display_functions(kernel):
    cell = kernel.run(
        'import * as tslab from "tslab";\n'
        "tslab.display.html('<b>bold</b>');\n"
        "tslab.display.png(new Uint8Array([1, 2, 3]));\n"
        "tslab.display.raw('text/vnd.odd', 'odd');\n"
        "const place = tslab.newDisplay(); place.markdown('*one*'); place.markdown('*two*');"
    )
    shown = [content["data"] for content in cell.contents("display_data")]
    assert shown == [{"text/html": "<b>bold</b>"}, {"image/png": "AQID"}, {"text/vnd.odd": "odd"}, {"text/markdown": "*one*"}]
    (updated,) = cell.contents("update_display_data")
    assert updated["data"] == {"text/markdown": "*two*"}
    assert kernel.run("tslab.versions.node === process.version").result == "true"
