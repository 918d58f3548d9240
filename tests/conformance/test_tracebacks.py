"""What a student reads when a cell fails: the whole text, for each kind of error."""

import re
from textwrap import dedent

import pytest
from client import Kernel

CASES = {
    "a syntax error": (
        "const a = 1;\nconst b = (a + ;",
        """\
        SyntaxError: Expression expected. (TS1109)
        cell N:2
          1 │ const a = 1;
        → 2 │ const b = (a + ;
            │                ^""",
    ),
    "a type error": (
        "const a = 1;\nconst b: string = a * 2;",
        """\
        TypeCheckError: Type 'number' is not assignable to type 'string'. (TS2322)
        cell N:2
          1 │ const a = 1;
        → 2 │ const b: string = a * 2;
            │       ^""",
    ),
    "a wrong value": (
        "function first(xs: number[]) {\n  return (xs as any)[0].toFixed(2);\n}\nfirst([]);",
        """\
        TypeError: Cannot read properties of undefined (reading 'toFixed')
        cell N:2
          1 │ function first(xs: number[]) {
        → 2 │   return (xs as any)[0].toFixed(2);
            │                         ^
          3 │ }
          4 │ first([]);
            at first (cell N:2:25)
            at cell N:4:1""",
    ),
    "in an async function": (
        "async function load() {\n  await null;\n  throw new Error('no data');\n}\n\n"
        "async function main() {\n  await load();\n}\nawait main();",
        """\
        Error: no data
        cell N:3
          1 │ async function load() {
          2 │   await null;
        → 3 │   throw new Error('no data');
            │         ^
          4 │ }
          5 │ 
            at load (cell N:3:9)
            at async main (cell N:7:3)
            at cell N:9:1""",
    ),
    "a rejected promise that nobody awaits": (
        "async function fails() {\n  throw new Error('refused');\n}\nvoid fails();",
        """\
        Error: refused
        cell N:2
          1 │ async function fails() {
        → 2 │   throw new Error('refused');
            │         ^
          3 │ }
          4 │ void fails();
            at fails (cell N:2:9)
            at cell N:4:6""",
    ),
    "in a callback": (
        "[1, 2, 3].map((x) => {\n  if (x === 2) throw new RangeError('not two');\n  return x;\n});",
        """\
        RangeError: not two
        cell N:2
          1 │ [1, 2, 3].map((x) => {
        → 2 │   if (x === 2) throw new RangeError('not two');
            │                      ^
          3 │   return x;
          4 │ });
            at cell N:2:22
            at cell N:1:11""",
    ),
    "in a timer": (
        "setTimeout(() => {\n  throw new Error('too late');\n});\nawait new Promise((done) => setTimeout(done, 50));",
        """\
        Error: too late
        cell N:2
          1 │ setTimeout(() => {
        → 2 │   throw new Error('too late');
            │         ^
          3 │ });
          4 │ await new Promise((done) => setTimeout(done, 50));
            at cell N:2:9""",
    ),
    "in the library": (
        'import { conv2d } from "two-kernels";\nconv2d([[1, 2], [3, 4]], [[1, 0, 1], [0, 1, 0], [1, 0, 1]]);',
        """\
        RangeError: conv2d: filter 3x3 does not fit image 2x2 with padding "valid": pad more, or take a smaller filter
        cell N:2
          1 │ import { conv2d } from "two-kernels";
        → 2 │ conv2d([[1, 2], [3, 4]], [[1, 0, 1], [0, 1, 0], [1, 0, 1]]);
            │ ^
            … calls inside two-kernels
            at cell N:2:1""",
    ),
    "shapes that tfjs cannot multiply": (
        'import { tf } from "two-kernels/node";\ntf.setBackend("tensorflow");\ntf.ones([2, 3]).matMul(tf.ones([4, 5]));',
        """\
        Error: Matrix size-incompatible: In[0]: [2,3], In[1]: [4,5]
        cell N:3
          1 │ import { tf } from "two-kernels/node";
          2 │ tf.setBackend("tensorflow");
        → 3 │ tf.ones([2, 3]).matMul(tf.ones([4, 5]));
            │                 ^
            … calls inside @tensorflow/tfjs-node
            … calls inside @tensorflow/tfjs-core
            … calls inside @tensorflow/tfjs
            at cell N:3:17""",
    ),
    "a shape that a tfjs model does not take": (
        'import { tf } from "two-kernels/node";\n'
        "const layer = tf.layers.dense({ units: 2, inputShape: [3], name: 'out' });\n"
        "tf.sequential({ layers: [layer] }).predict(tf.ones([1, 4]));",
        """\
        Error: Error when checking : expected out_input to have shape [null,3] but got array with shape [1,4].
        cell N:3
          1 │ import { tf } from "two-kernels/node";
          2 │ const layer = tf.layers.dense({ units: 2, inputShape: [3], name: 'out' });
        → 3 │ tf.sequential({ layers: [layer] }).predict(tf.ones([1, 4]));
            │                                    ^
            … calls inside @tensorflow/tfjs-layers
            at cell N:3:36""",
    ),
    "in a local file": (
        'import { half } from "./half.ts";\nhalf(3);',
        """\
        RangeError: half: expected an even number, got 3
        cell N:2
          1 │ import { half } from "./half.ts";
        → 2 │ half(3);
            │ ^
            at half (./half.ts:3:11)
            at cell N:2:1""",
    ),
    "several causes": (
        "await Promise.any([Promise.reject(new Error('one'))]);",
        """\
        AggregateError: All promises were rejected
        caused by
        Error: one
        cell N:1
        → 1 │ await Promise.any([Promise.reject(new Error('one'))]);
            │                                   ^
            at cell N:1:35""",
    ),
}

HALF = """\
export function half(n: number): number {
  if (n % 2 !== 0) {
    throw new RangeError(`half: expected an even number, got ${n}`);
  }
  return n / 2;
}
"""


@pytest.fixture(scope="module")
def folder_kernel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "half.ts").write_text(HALF)
    with Kernel(folder) as kernel:
        yield kernel


@pytest.mark.parametrize("name", CASES)
def test_the_text_of_an_error(folder_kernel, name):
    code, expected = CASES[name]
    cell = folder_kernel.run(code)
    text = cell.traceback.replace(f"cell {cell.reply['execution_count']}:", "cell N:")
    # How many calls a package makes inside itself is its own affair.
    text = re.sub(r"… \d+ calls? inside", "… calls inside", text)
    assert text == dedent(expected)
