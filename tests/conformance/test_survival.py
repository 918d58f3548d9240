"""What user code can do to its process, to memory and to the notebook, and the kernel outlives."""

import os
import signal
import sys
import time

import pytest
from client import Kernel
from test_lifecycle import wait_until


def until_idle(kernel, message_id):
    """Messages on iopub up to idle, one by one, so that nothing is kept."""
    while True:
        message = kernel.client.get_iopub_msg(timeout=120)
        if message["parent_header"].get("msg_id") != message_id:
            continue
        yield message
        if message["content"].get("execution_state") == "idle":
            return


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        (line,) = [line for line in status if line.startswith("VmRSS")]
    return 1024 * int(line.split()[1])


@pytest.mark.parametrize(
    "write",
    [
        "for (let i = 0; i < 1024; i++) console.log('x'.repeat(2 ** 20));",
        "import { execSync } from 'node:child_process'; execSync('head -c 1000000000 /dev/zero', { stdio: 'inherit' });",
        "process.stdout.write('é'.repeat(2 ** 24));",
    ],
    ids=["a gigabyte printed", "a gigabyte from a child", "one long line"],
)
def test_output_is_cut_at_ten_megabytes(kernel, write):
    size, notices = 0, []
    running = kernel.client.execute(write + " 'end'")
    front = kernel.manager.provisioner.process.pid
    result = None
    for message in until_idle(kernel, running):
        content = message["content"]
        if message["msg_type"] == "stream" and content["name"] == "stderr":
            notices.append(content["text"])
        elif message["msg_type"] == "stream":
            size += len(content["text"].encode())
        elif message["msg_type"] == "execute_result":
            result = content["data"]["text/plain"]
    kernel.reply(running)
    assert 9.9e6 < size <= 10e6
    assert len(notices) == 1 and "cut here, after 10 MB" in notices[0]
    assert result == "'end'"
    assert memory(front) < 700e6
    assert kernel.run("console.log('again')").stream("stdout") == "again\n"


def test_a_flood_of_displays_is_cut_at_a_thousand(kernel):
    running = kernel.client.execute(
        'import { display } from "two-kernels/kernel"; for (let i = 0; i < 100_000; i++) display(i); console.log("end")'
    )
    shown, text = 0, ""
    for message in until_idle(kernel, running):
        shown += message["msg_type"] == "display_data"
        text += message["content"].get("text", "")
    kernel.reply(running)
    assert shown == 1000
    assert "cut here, after 1000 outputs" in text


def test_a_flood_of_updates_shows_the_last(kernel):
    running = kernel.client.execute(
        'import { display } from "two-kernels/kernel"; const handle = display(-1);'
        "for (let i = 0; i < 20_000; i++) handle.update(i);"
    )
    updates = [m for m in until_idle(kernel, running) if m["msg_type"] == "update_display_data"]
    kernel.reply(running)
    assert updates[-1]["content"]["data"]["text/plain"] == "19999"
    assert len(updates) < 2000


def test_an_animation_may_clear_and_go_on(kernel):
    running = kernel.client.execute(
        'import { clearOutput, display } from "two-kernels/kernel";'
        "for (let i = 0; i < 1500; i++) { clearOutput({ wait: true }); display(i); }"
    )
    shown = [m["content"]["data"]["text/plain"] for m in until_idle(kernel, running) if m["msg_type"] == "display_data"]
    kernel.reply(running)
    assert shown == [str(i) for i in range(1500)]


def test_a_cell_of_fifty_megabytes_runs(kernel):
    assert kernel.run(f"const big = '{'x' * 50_000_000}'; big.length").result == "50000000"


def test_a_killed_idle_engine_is_told_of_and_replaced(fresh_kernel):
    kernel = fresh_kernel
    kernel.run("let gone = 1;")
    os.kill(kernel.engine, signal.SIGKILL)
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "error":
            break
    assert message["content"]["ename"] == "EngineEnded"
    assert "run the cells above again" in message["content"]["evalue"]
    assert kernel.run("// @ts-ignore\ntypeof gone").result == "'undefined'"


def test_a_native_crash_is_named(fresh_kernel):
    cell = fresh_kernel.run("process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {});")
    assert cell.error["ename"] == "EngineEnded"
    assert "crashed (SIGSEGV)" in cell.error["evalue"]
    assert fresh_kernel.run("2").result == "2"


@pytest.fixture
def small_kernel(monkeypatch):
    """A kernel whose cells have little memory, so that it is soon full."""
    monkeypatch.setenv("NODE_OPTIONS", "--max-old-space-size=150")
    with Kernel() as kernel:
        yield kernel


def test_a_full_heap_is_named(small_kernel):
    cell = small_kernel.run("const hoard: unknown[] = []; for (;;) hoard.push(new Array(1e5).fill(0).map((_, i) => ({ i })));")
    assert cell.error["ename"] == "EngineEnded"
    assert "out of memory" in cell.error["evalue"]
    assert small_kernel.run("'next'").result == "'next'"


def test_memory_beyond_reason_is_an_error_of_the_cell(kernel):
    kernel.run("let kept = 1;")
    assert kernel.run("new ArrayBuffer(2 ** 50)").error["ename"] == "RangeError"
    assert kernel.run("'x'.repeat(2 ** 30)").error["ename"] == "RangeError"
    assert kernel.run("const f = (): number => f() + 1; f()").error["evalue"].startswith("Maximum call stack")
    assert kernel.run("kept").result == "1"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of another process")
def test_native_memory_that_runs_out_is_told_and_outlived(fresh_kernel):
    import resource

    kernel = fresh_kernel
    with open(f"/proc/{kernel.engine}/statm") as statm:
        reserved = int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.prlimit(kernel.engine, resource.RLIMIT_AS, (reserved + 300_000_000,) * 2)
    cell = kernel.run("const hoard: Buffer[] = []; for (;;) hoard.push(Buffer.alloc(50_000_000, 1));")
    assert cell.error["ename"] in ("RangeError", "EngineEnded")
    assert "memory" in cell.error["evalue"] or "allocation failed" in cell.error["evalue"]
    kernel.run("process.exit()")
    assert kernel.run("'next'").result == "'next'"


def test_what_a_cell_started_ends_with_its_engine(fresh_kernel):
    kernel = fresh_kernel
    child = int(kernel.run("import { spawn } from 'node:child_process'; spawn('sleep', ['543']).pid").result)
    os.kill(child, 0)
    kernel.run("process.exit()")
    assert wait_until(lambda: not os.path.exists(f"/proc/{child}"))


def test_a_child_that_holds_the_output_does_not_hold_the_kernel(fresh_kernel):
    kernel = fresh_kernel
    started = time.monotonic()
    kernel.run(
        "import { spawn } from 'node:child_process';"
        "spawn('sleep', ['60'], { stdio: 'inherit', detached: true }); process.exit()"
    )
    assert kernel.run("'next'").result == "'next'"
    assert time.monotonic() - started < 50


def test_closing_the_standard_streams_loses_no_cell(fresh_kernel):
    kernel = fresh_kernel
    kernel.run("import { closeSync } from 'node:fs'; closeSync(1);")
    cell = kernel.run("console.log('printed'); 1")
    assert (cell.stream("stdout"), cell.result) == ("printed\n", "1")


@pytest.mark.parametrize(
    "late",
    [
        "setTimeout(() => { throw new Error('late') }, 150)",
        "setTimeout(() => Promise.reject(new Error('late')), 150)",
        "void (async () => { await new Promise((done) => setTimeout(done, 150)); throw new Error('late') })()",
    ],
    ids=["a timer throws", "a timer rejects", "an async function throws"],
)
def test_a_late_error_belongs_to_the_cell_that_caused_it(kernel, late):
    cause = kernel.client.execute(f"{late}; 0")
    kernel.wait(cause)
    bystander = kernel.client.execute("await new Promise((done) => setTimeout(done, 500)); 'unharmed'")
    errors, result = [], None
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        parent = message["parent_header"]["msg_id"]
        if message["msg_type"] == "error":
            errors.append((parent, message["content"]["evalue"]))
        elif message["msg_type"] == "execute_result" and parent == bystander:
            result = message["content"]["data"]["text/plain"]
        elif message["content"].get("execution_state") == "idle" and parent == bystander:
            break
    kernel.reply(bystander)
    assert errors == [(cause, "late")]
    assert result == "'unharmed'"


def test_a_cell_sent_once_the_reply_tells_of_the_end_is_run(kernel):
    for number in range(12):
        ended = kernel.client.execute("process.kill(process.pid, 'SIGKILL')")
        assert kernel.reply(ended)["content"]["status"] == "error"
        assert kernel.run(f"{number}").result == str(number)
