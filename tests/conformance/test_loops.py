"""Loops over numbers at top level, which run as functions: what they do must not be told from what the loop itself does."""

import random
import re
import time

import pytest

LOOPS = {
    "sum": ("let s = 0;", "for (let i = 0; i < 1e5; i++) s += i / 2;", "s", "2499975000"),
    "two at once": ("let a = 0, b = 1;", "while (a < 50) { const c = a + b; a = b; b = c; }", "[a, b]", "[ 55, 89 ]"),
    "no braces": ("let s = 0;", "for (let i = 0; i < 10; i++) for (let j = 0; j < i; j++) s += j;", "s", "120"),
    "do": ("let n = 0;", "do n++; while (n < 5)", "n", "5"),
    "break and continue": ("let s = 0, i = 0;", "while (true) { i++; if (i % 2) continue; if (i > 9) break; s += i; }", "[s, i]", "[ 20, 10 ]"),
    "in the head": ("let s = 0;", "for (let i = 0; i < 4; s += i++);", "s", "6"),
    "comments and lines": ("let s = 0;", "for (let i = 0; i < 4; i++) { // four\n  s += i; // more\n}", "s", "6"),
    "strings": ("let t: any = '';", "for (let i = 0; i < 3; i++) t += i;", "t", "'012'"),
    "objects that answer": ("let t: any = { valueOf: () => 40 };", "for (let i = 0; i < 2; i++) t = t + 1;", "t", "42"),
    "undefined": ("let u: any;", "for (let i = 0; i < 2; i++) u += i;", "u", "NaN"),
    "truth": ("let b: any = 0;", "for (let i = 0; i < 5; i++) b = i > 3;", "b", "true"),
}


@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("cells", [1, 2], ids=["in the declaring cell", "in the next cell"])
def test_a_loop_gives_what_it_should(kernel, name, cells):
    before, loop, after, expected = LOOPS[name]
    if cells == 2:
        kernel.run(before)
        before = ""
    assert kernel.run(f"{before}\n{loop}\n{after}").result == expected


def test_random_loops_do_the_same_inside_a_function(kernel):
    """There they are not rewritten; V8 alone runs both."""
    chance = random.Random(5)
    for _ in range(60):
        code = "".join(random_loop(chance, 2) for _ in range(2))
        start = "let a = 1, b = 2.5, c = -3;"
        kernel.run(f"{start}\n{code}")
        top = kernel.run("JSON.stringify([a, b, c].map(String))").result
        inside = kernel.run(f"(() => {{ {start}\n{code}\nreturn JSON.stringify([a, b, c].map(String)); }})()").result
        assert top == inside, code


def random_loop(chance, depth):
    index = f"i{depth}{chance.randrange(1000)}"
    names = ["a", "b", "c", index]
    value = lambda: chance.choice([*names, str(chance.randrange(5)), "0.5"])  # noqa: E731
    statement = lambda: f"{chance.choice('abc')} {chance.choice(['=', '+=', '-=', '*='])} {value()} {chance.choice(['+', '-', '%', '&'])} {value()};"  # noqa: E731
    body = [statement() for _ in range(chance.randrange(1, 4))]
    if chance.random() < 0.4:
        body.append(f"if ({value()} < {value()}) {chance.choice(['break;', 'continue;', statement()])}")
    if depth > 0 and chance.random() < 0.5:
        body.append(random_loop(chance, depth - 1))
    return f"for (let {index} = 0; {index} < {chance.randrange(1, 9)}; {index}++) {{ {' '.join(body)} }}\n"


def test_a_stopped_loop_leaves_its_variables_as_they_were_at_one_turn(kernel):
    kernel.run("let turns = 0, half = 0;")
    running = kernel.client.execute("console.log('started'); while (true) { turns++; half += 0.5; }")
    kernel.wait_for_output("started")
    time.sleep(0.3)
    kernel.control("interrupt_request")
    assert kernel.wait(running).error["ename"] == "Interrupted"
    assert kernel.run("[turns > 4096, turns === 2 * half]").result == "[ true, true ]"


def test_an_accessor_sees_each_use(kernel):
    kernel.run("let seen = 0; Object.defineProperty(globalThis, 'odd', { get: () => ++seen, set() {}, configurable: true });")
    kernel.run("// @ts-ignore\nfor (let i = 0; i < 3; i++) odd += 1;")
    assert kernel.run("seen").result == "3"


def test_an_error_in_a_loop_names_its_own_column(kernel):
    kernel.run("let big: any = 1n;")
    loops = "let fine = 0; for (let i = 0; i < 3; i++) fine += i; for (let i = 0; i < 3; i++) big += i;"
    # Inside a block, which begins two columns further to the right, loops stay as they are.
    columns = [re.search(r"at cell \d+:1:(\d+)", kernel.run(code).traceback)[1] for code in (loops, f"{{ {loops} }}")]
    assert int(columns[0]) == int(columns[1]) - 2
