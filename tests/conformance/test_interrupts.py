"""An interrupt stops a cell, whatever it does, and keeps what the cells before it made."""

import signal

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
