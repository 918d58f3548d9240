"""An interrupt stops a cell, whatever it does, and keeps what the cells before it made."""

import signal
import subprocess

import pytest

LOOPS = {
    "a synchronous loop": "console.log('started'); while (true) { turns++ }",
    "a loop after an await": (
        "await new Promise((done) => setTimeout(done, 10)); console.log('started'); while (true) { turns++ }"
    ),
    "a loop that awaits now and then": (
        "console.log('started');\n"
        "while (true) { await new Promise((done) => setTimeout(done, 1)); const until = Date.now() + 80;"
        " while (Date.now() < until) turns++ }"
    ),
    "a promise that never settles": "console.log('started'); turns++; await new Promise(() => {});",
    "a timer's callback": (
        "await new Promise(() => setTimeout(() => { console.log('started'); while (true) { turns++ } }, 5));"
    ),
    "a microtask's callback": (
        "await new Promise(() => queueMicrotask(() => { console.log('started'); while (true) { turns++ } }));"
    ),
    "an interval's callback": (
        "await new Promise(() => setInterval(() => { console.log('started'); while (true) { turns++ } }, 5));"
    ),
    "an immediate's callback": (
        "await new Promise(() => setImmediate(() => { console.log('started'); while (true) { turns++ } }));"
    ),
    "a callback of process.nextTick": (
        "await new Promise(() => process.nextTick(() => { console.log('started'); while (true) { turns++ } }));"
    ),
    "a callback of the file system": (
        "import { stat } from 'node:fs';"
        "await new Promise(() => stat('.', () => { console.log('started'); while (true) { turns++ } }));"
    ),
    "a loop after a promise of the file system": (
        "import { readdir } from 'node:fs/promises';"
        "await readdir('.'); console.log('started'); while (true) { turns++ }"
    ),
    "a loop after a promise of a timer": (
        "import { setTimeout as pause } from 'node:timers/promises';"
        "await pause(5); console.log('started'); while (true) { turns++ }"
    ),
    "a listener of an event": (
        "import { spawn } from 'node:child_process';"
        "await new Promise(() => spawn('true').on('exit', () => { console.log('started'); while (true) { turns++ } }));"
    ),
    "a generator that never ends": (
        "function* forever() { while (true) yield turns++ }\n"
        "console.log('started'); for (const _ of forever());"
    ),
    "a loop of microtasks": (
        "console.log('started'); while (true) { await null; turns++ }"
    ),
    "a display that is never ready": (
        "import { display } from 'two-kernels/kernel'; console.log('started'); turns++;"
        "display({ [Symbol.for('Jupyter.display')]: () => new Promise(() => {}) });"
    ),
    "a result that is never ready": (
        "console.log('started'); turns++;"
        "({ [Symbol.for('Jupyter.display')]: () => new Promise<{}>(() => {}) })"
    ),
    "a result that loops": (
        "console.log('started');"
        "({ [Symbol.for('Jupyter.display')]() { while (true) { turns++ } } })"
    ),
    "code that catches everything": (
        "console.log('started'); while (true) { try { while (true) { turns++ } } catch {} finally { turns++ } }"
    ),
    "Atomics.wait": (
        "console.log('started'); turns++;"
        " Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"
    ),
    "a runaway regular expression": (
        "console.log('started'); turns++; /^(a+)+$/.test('a'.repeat(40) + 'b');"
    ),
}


@pytest.mark.parametrize("name", LOOPS)
def test_an_interrupt_stops_it_and_keeps_the_state(kernel, name):
    kernel.run("let kept = 'still here'; let turns = 0;")
    running = kernel.client.execute(LOOPS[name])
    kernel.wait_for_output("started")
    assert kernel.control("interrupt_request")["status"] == "ok"
    cell = kernel.wait(running)
    assert cell.error["ename"] == "Interrupted"
    assert cell.reply["status"] == "error"
    assert kernel.run("kept").result == "'still here'"
    assert kernel.run("turns > 0").result == "true"


def test_training_stops_and_does_not_go_on_unseen(kernel):
    kernel.run("let kept = 'still here'; let steps = 0;")
    running = kernel.client.execute(
        "import { tf } from 'two-kernels/node';\n"
        "const model = tf.sequential({ layers: [tf.layers.dense({ units: 8, inputShape: [4] })] });\n"
        "model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });\n"
        "const onBatchEnd = () => { if (steps++ === 3) console.log('started') };\n"
        "await model.fit(tf.ones([512, 4]), tf.ones([512, 8]), { epochs: 100000, batchSize: 8, verbose: 0, callbacks: { onBatchEnd } });"
    )
    kernel.wait_for_output("started")
    kernel.control("interrupt_request")
    assert kernel.wait(running).error["ename"] == "Interrupted"
    assert kernel.run("kept").result == "'still here'"
    kernel.run("await new Promise((done) => setTimeout(done, 200)); let later = steps;")
    assert kernel.run("await new Promise((done) => setTimeout(done, 200)); steps === later && steps > 3").result == "true"


def test_what_an_interrupted_cell_left_to_its_timers_does_not_run(kernel):
    kernel.run("let ticks = 0;")
    running = kernel.client.execute(
        "setInterval(() => { ticks++ }, 5); console.log('started');"
        "while (true) { await new Promise((done) => setTimeout(done, 5)); ticks++ }"
    )
    kernel.wait_for_output("started")
    kernel.control("interrupt_request")
    assert kernel.wait(running).error["ename"] == "Interrupted"
    kernel.run("await new Promise((done) => setTimeout(done, 50)); const before = ticks;")
    assert kernel.run("await new Promise((done) => setTimeout(done, 100)); ticks - before").result == "0"


def test_an_interrupt_between_cells_stops_what_they_left_running(kernel):
    first = kernel.client.execute(
        "let beats = 0; setInterval(() => { beats++; console.log('started'); while (true); }, 20);"
    )
    kernel.wait_for_output("started")
    kernel.control("interrupt_request")
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "error":
            break
    assert message["parent_header"]["msg_id"] == first
    assert message["content"]["ename"] == "Interrupted"
    kernel.reply(first)
    assert kernel.run("await new Promise((done) => setTimeout(done, 100)); beats").result == "1"


def test_two_interrupts_in_a_row_are_as_good_as_one(kernel):
    kernel.run("let kept = 'still here';")
    for code in ("console.log('started'); while (true);", "console.log('started'); await new Promise(() => {});"):
        running = kernel.client.execute(code)
        kernel.wait_for_output("started")
        kernel.control("interrupt_request")
        kernel.control("interrupt_request")
        assert kernel.wait(running).error["ename"] == "Interrupted"
        assert kernel.run("kept").result == "'still here'"


def test_many_interrupts_lose_neither_state_nor_cells(kernel):
    kernel.run("let kept = 0;")
    for _ in range(20):
        running = kernel.client.execute("console.log('started'); kept++; while (true) await new Promise((d) => setTimeout(d, 1));")
        kernel.wait_for_output("started")
        kernel.control("interrupt_request")
        assert kernel.wait(running).error["ename"] == "Interrupted"
    assert kernel.run("kept").result == "20"


def test_code_that_cannot_be_interrupted_says_so_and_loses_its_engine(fresh_kernel):
    kernel = fresh_kernel
    running = kernel.client.execute(
        "import { execSync } from 'node:child_process'; console.log('started'); execSync('sleep 321.5');"
    )
    kernel.wait_for_output("started")
    kernel.control("interrupt_request")
    cell = kernel.wait(running)
    assert "cannot be interrupted" in cell.stream("stderr")
    assert cell.error["ename"] == "EngineEnded"
    assert "could not be interrupted" in cell.error["evalue"]
    assert kernel.run("1 + 1").result == "2"
    assert subprocess.run(["pgrep", "-f", "sleep 321.5"], capture_output=True).stdout == b""


def test_a_signal_interrupts_too(kernel):
    running = kernel.client.execute("console.log('started'); while (true);")
    kernel.wait_for_output("started")
    kernel.manager.provisioner.process.send_signal(signal.SIGINT)
    assert kernel.wait(running).error["ename"] == "Interrupted"


def test_an_interrupt_of_an_idle_kernel_does_nothing(kernel):
    assert kernel.control("interrupt_request")["status"] == "ok"
    assert kernel.run("'fine'").result == "'fine'"


def test_the_cells_behind_an_interrupted_one_are_not_run(kernel):
    first = kernel.client.execute("console.log('started'); while (true);")
    second = kernel.client.execute("'never'")
    kernel.wait_for_output("started")
    kernel.control("interrupt_request")
    assert kernel.reply(first)["content"]["status"] == "error"
    assert kernel.reply(second)["content"]["status"] == "aborted"
