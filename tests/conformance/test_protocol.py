"""What a client and the kernel say to each other beside the output of cells."""

import time

import pytest
from client import Kernel
from jupyter_client import BlockingKernelClient


def another_client(kernel):
    """As another program would connect: with a session, and so an identity, of its own."""
    client = BlockingKernelClient(connection_file=kernel.manager.connection_file)
    client.load_connection_file()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    return client


def replies_until(client, message_id):
    """The requests that were answered, up to this one."""
    answered = set()
    while message_id not in answered:
        answered.add(client.get_shell_msg(timeout=60)["parent_header"]["msg_id"])
    return answered


def statuses(cell):
    return [content["execution_state"] for content in cell.contents("status")]


def test_every_request_is_framed_by_busy_and_idle(kernel):
    for ask in (kernel.client.kernel_info, kernel.client.history, kernel.client.comm_info):
        assert kernel.wait(ask()).types() == ["status", "status"]
    cell = kernel.run("console.log(1); 2")
    assert cell.types()[0] == cell.types()[-1] == "status"
    assert statuses(cell) == ["busy", "idle"]


def test_a_question_beside_a_running_cell_leaves_the_kernel_busy(kernel):
    running = kernel.client.execute("console.log('started'); await new Promise((done) => setTimeout(done, 400));")
    kernel.wait_for_output("started")
    asked = kernel.client.history(hist_access_type="tail", n=1)
    states = []
    while not states or states[-1] != (running, "idle"):
        message = kernel.client.get_iopub_msg(timeout=20)
        if message["msg_type"] == "status":
            states.append((message["parent_header"]["msg_id"], message["content"]["execution_state"]))
    assert states == [(asked, "busy"), (asked, "idle"), (running, "busy"), (running, "idle")]
    kernel.reply(asked)
    kernel.reply(running)


def test_nothing_of_a_thousand_results_is_lost_or_follows_idle(kernel):
    ids = [kernel.client.execute(f"console.log({n}); {n}") for n in range(1000)]
    idle, results, texts = set(), {}, {}
    while len(idle) < len(ids):
        message = kernel.client.get_iopub_msg(timeout=60)
        parent = message["parent_header"]["msg_id"]
        assert parent not in idle, f"{message['msg_type']} after idle"
        if message["msg_type"] == "execute_result":
            results[parent] = message["content"]["data"]["text/plain"]
        elif message["msg_type"] == "stream":
            texts[parent] = texts.get(parent, "") + message["content"]["text"]
        elif message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            idle.add(parent)
    assert [results[one] for one in ids] == [str(n) for n in range(1000)]
    assert [texts[one] for one in ids] == [f"{n}\n" for n in range(1000)]
    for one in ids:
        assert kernel.reply(one)["content"]["status"] == "ok"


def test_what_is_not_stored_is_shown_and_not_counted(kernel):
    before = kernel.run("'counted'").reply["execution_count"]
    cell = kernel.run("'not counted'", store_history=False)
    assert cell.result == "'not counted'"
    assert kernel.run("'next'").reply["execution_count"] == before + 1
    history = kernel.reply(kernel.client.history(hist_access_type="tail", n=2))["content"]["history"]
    assert [entry[2] for entry in history] == ["'counted'", "'next'"]


def test_a_cell_that_is_not_stored_takes_no_other_cells_lines(kernel):
    first = kernel.run("function late() {\n  throw new Error('from the first');\n}").reply["execution_count"]
    kernel.run("1\n2\n3", store_history=False)
    cell = kernel.run("late()")
    assert f"cell {first}:2" in cell.traceback
    assert "→ 2 │   throw new Error('from the first');" in cell.traceback


def test_history_by_range_search_and_result(fresh_kernel):
    kernel = fresh_kernel
    for code in ("1 + 1", "'two'", "1 + 1", "const quiet = 3;"):
        kernel.run(code)

    def history(**options):
        reply = kernel.reply(kernel.client.history(**options))
        return reply["content"]["history"]

    assert [entry[1:] for entry in history(hist_access_type="range", start=2, stop=4)] == [[2, "'two'"], [3, "1 + 1"]]
    assert history(hist_access_type="range", session=-1, start=1, stop=9) == []
    assert [entry[1] for entry in history(hist_access_type="search", pattern="1*1")] == [1, 3]
    assert [entry[1] for entry in history(hist_access_type="search", pattern="1*1", unique=True)] == [3]
    assert history(hist_access_type="search", pattern="(*") == []
    tail = history(hist_access_type="tail", n=2, output=True)
    assert [entry[2] for entry in tail] == [["1 + 1", "2"], ["const quiet = 3;", None]]
    assert history(hist_access_type="tail", n=0) == []


@pytest.mark.parametrize("password", [False, True])
def test_a_cell_asks_the_user(kernel, password):
    code = f'import {{ input }} from "two-kernels/kernel"; await input("Who? ", {{ password: {str(password).lower()} }})'
    running = kernel.client.execute(code, allow_stdin=True)
    question = kernel.client.get_stdin_msg(timeout=60)
    assert question["msg_type"] == "input_request"
    assert question["content"] == {"prompt": "Who? ", "password": password}
    assert question["parent_header"]["msg_id"] == running
    kernel.client.input("Ada")
    assert kernel.wait(running).result == "'Ada'"


def test_questions_are_put_one_at_a_time(kernel):
    code = (
        'import { input } from "two-kernels/kernel";'
        'await Promise.all(["a", "b"].map(async (name) => name + (await input(name))))'
    )
    running = kernel.client.execute(code, allow_stdin=True)
    for expected in ("a", "b"):
        assert kernel.client.get_stdin_msg(timeout=60)["content"]["prompt"] == expected
        kernel.client.input(f"={expected}")
    assert kernel.wait(running).result == "[ 'a=a', 'b=b' ]"


def test_a_question_to_nobody_is_an_error_and_no_wait(kernel):
    cell = kernel.run('import { input } from "two-kernels/kernel"; await input("?")', allow_stdin=False)
    assert "cannot ask its user" in cell.error["evalue"]


def test_an_answer_to_an_interrupted_question_is_not_the_next_ones(kernel):
    ask = 'import { input } from "two-kernels/kernel"; await input("{}")'
    first = kernel.client.execute(ask.replace("{}", "first"), allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=60)
    kernel.control("interrupt_request")
    assert kernel.wait(first).error["ename"] == "Interrupted"
    kernel.client.input("too late")
    second = kernel.client.execute(ask.replace("{}", "second"), allow_stdin=True)
    assert kernel.client.get_stdin_msg(timeout=60)["content"]["prompt"] == "second"
    kernel.client.input("in time")
    assert kernel.wait(second).result == "'in time'"


def test_a_page_comes_with_the_reply(kernel):
    cell = kernel.run('import { page } from "two-kernels/kernel"; page("a long text");')
    (payload,) = cell.reply["payload"]
    assert payload == {"source": "page", "data": {"text/plain": "a long text"}, "start": 0}
    assert kernel.run("1").reply["payload"] == []


def test_progress_is_one_display_that_ends_full(kernel):
    cell = kernel.run(
        'import { progress } from "two-kernels/kernel";'
        "const seen: number[] = [];"
        "for (const n of progress([5, 6, 7], { label: '<items>' })) seen.push(n); seen"
    )
    assert cell.result == "[ 5, 6, 7 ]"
    (shown,) = cell.contents("display_data")
    assert shown["data"]["text/plain"].startswith("<items> · 0/3")
    assert "&lt;items&gt;" in shown["data"]["text/html"]
    last = cell.contents("update_display_data")[-1]
    assert '<progress aria-label="&lt;items&gt;" value="3" max="3">' in last["data"]["text/html"]
    assert last["transient"] == shown["transient"]


def test_usage_counts_the_processes_and_the_messages_dropped(kernel):
    before = kernel.control("usage_request")
    assert before["kernel_memory"] > 50e6
    assert before["cpu_count"] >= 1 and before["host_virtual_memory"]["total"] > before["kernel_memory"]
    key = kernel.client.session.key
    kernel.client.session.key = b"not the key"
    for _ in range(3):
        kernel.client.execute("1")
    kernel.client.session.key = key
    kernel.run("let sum = 0; const end = Date.now() + 300; while (Date.now() < end) sum++;")
    after = kernel.control("usage_request")
    assert after["dropped_messages"] == before["dropped_messages"] + 3
    assert after["kernel_cpu"] > 1


def test_frames_that_are_no_message_are_dropped(kernel):
    before = kernel.control("usage_request")["dropped_messages"]
    socket = kernel.client.shell_channel.socket
    junk = [[b"x"], [b"<IDS|MSG>"], [b"<IDS|MSG>", b"", b"{", b"{}", b"{}", b"{}"], [b"\xff" * 1000]]
    for frames in junk:
        socket.send_multipart(frames)
    assert kernel.run("'alive'").result == "'alive'"
    assert kernel.control("usage_request")["dropped_messages"] == before + len(junk)


def test_json_that_is_none_is_dropped_though_its_signature_is_right(kernel):
    before = kernel.control("usage_request")["dropped_messages"]
    session = kernel.client.session
    header = session.msg("execute_request")["header"]
    for parts in ([b"{", b"{}", b"{}", b"{}"], [b"[]", b"{}", b"{}", b"{}"], [session.pack(header), b"{}", b"{}", b"{'code': 1}"]):
        kernel.client.shell_channel.socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
    assert kernel.run("'alive'").result == "'alive'"
    assert kernel.control("usage_request")["dropped_messages"] == before + 3


@pytest.mark.parametrize("channel", ["shell", "control"])
def test_a_request_of_an_unknown_type_is_framed_and_has_no_reply(kernel, channel):
    request = kernel.client.session.msg("no_such_request", {})
    getattr(kernel.client, f"{channel}_channel").send(request)
    states = []
    while "idle" not in states:
        message = kernel.client.get_iopub_msg(timeout=10)
        if message["parent_header"].get("msg_id") == request["header"]["msg_id"]:
            states.append(message["content"]["execution_state"])
    assert states == ["busy", "idle"]
    assert kernel.run("'alive'").result == "'alive'"


def test_control_and_heartbeat_answer_in_a_loop(kernel):
    running = kernel.client.execute("console.log('started'); while (true);")
    kernel.wait_for_output("started")
    assert kernel.client.hb_channel.is_beating()
    assert kernel.control("kernel_info_request")["status"] == "ok"
    kernel.control("interrupt_request")
    assert kernel.wait(running).error["ename"] == "Interrupted"


def test_two_clients_get_their_own_replies_and_all_output():
    with Kernel() as kernel:
        other = another_client(kernel)
        first = kernel.client.execute("'of the first'")
        second = other.execute("'of the second'")
        assert replies_until(kernel.client, first).isdisjoint({second})
        assert replies_until(other, second).isdisjoint({first})
        seen = set()
        while len(seen) < 2:
            message = other.get_iopub_msg(timeout=60)
            if message["msg_type"] == "execute_result":
                seen.add(message["parent_header"]["msg_id"])
        assert seen == {first, second}
        other.stop_channels()


def test_an_error_stops_only_the_cells_of_its_own_client():
    with Kernel() as kernel:
        kernel.run("1")
        other = another_client(kernel)
        failing = kernel.client.execute("console.log('started'); await new Promise((_, fail) => setTimeout(fail, 2000));")
        kernel.wait_for_output("started")
        behind = kernel.client.execute("'behind it'")
        elsewhere = other.execute("'elsewhere'")
        statuses = [kernel.reply(one)["content"]["status"] for one in (failing, behind)]
        assert statuses == ["error", "aborted"]
        while (reply := other.get_shell_msg(timeout=60))["parent_header"]["msg_id"] != elsewhere:
            pass
        assert reply["content"]["status"] == "ok"
        other.stop_channels()


def test_a_client_that_vanishes_takes_nothing_with_it():
    with Kernel() as kernel:
        gone = another_client(kernel)
        gone.execute('import { input } from "two-kernels/kernel"; console.log("asking"); await input("?")', allow_stdin=True)
        kernel.wait_for_output("asking")
        gone.stop_channels()
        start = time.monotonic()
        kernel.control("interrupt_request")
        assert kernel.run("'goes on'").result == "'goes on'"
        assert time.monotonic() - start < 30


def test_each_subscriber_is_welcomed():
    import zmq

    with Kernel() as kernel:
        kernel.run("1")
        address = f"tcp://127.0.0.1:{kernel.client.iopub_channel.socket.getsockopt(zmq.LAST_ENDPOINT).decode().rpartition(':')[2]}"
        context = zmq.Context()
        for _ in range(10):
            socket = context.socket(zmq.SUB)
            socket.subscribe(b"")
            socket.connect(address)
            kernel.client.kernel_info()
            while True:
                assert socket.poll(20_000)
                if b'"msg_type":"iopub_welcome"' in socket.recv_multipart()[3]:
                    break
            socket.close()
        context.term()
