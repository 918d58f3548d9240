"""Comms: messages between a cell and the page, both ways, with bytes, also while the cell waits."""

from uuid import uuid4

ECHO = """
import { onComm } from "two-kernels/kernel";
onComm("echo", (comm, { data }) => {
  console.log("opened with", data);
  comm.onMessage = ({ data, buffers }) => comm.send({ heard: data }, { buffers: buffers.map((b) => b.map((x) => x + 1)) });
  comm.onClose = () => { console.log("closed"); };
});
"""


def send(kernel, kind, content, buffers=None):
    message = kernel.client.session.msg(kind, content)
    kernel.client.session.send(kernel.client.shell_channel.socket, message, buffers=buffers)
    return message["header"]["msg_id"]


def until_idle(kernel, message_id):
    """All that came of a message that gets no reply."""
    messages = []
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") != message_id:
            continue
        messages.append(message)
        if message["content"].get("execution_state") == "idle":
            return messages


def of_type(messages, kind):
    return [message for message in messages if message["msg_type"] == kind]


def test_the_page_opens_sends_and_closes(kernel):
    kernel.run(ECHO)
    comm = uuid4().hex
    opened = until_idle(kernel, send(kernel, "comm_open", {"comm_id": comm, "target_name": "echo", "data": {"a": 1}}))
    assert [m["content"]["text"] for m in of_type(opened, "stream")] == ["opened with { a: 1 }\n"]
    info = kernel.reply(kernel.client.comm_info("echo"))["content"]["comms"]
    assert info == {comm: {"target_name": "echo"}}

    got = until_idle(kernel, send(kernel, "comm_msg", {"comm_id": comm, "data": "hi"}, [b"\x00\xfe", b""]))
    (answer,) = of_type(got, "comm_msg")
    assert answer["content"] == {"comm_id": comm, "data": {"heard": "hi"}}
    assert [bytes(buffer) for buffer in answer["buffers"]] == [b"\x01\xff", b""]

    closed = until_idle(kernel, send(kernel, "comm_close", {"comm_id": comm, "data": {}}))
    assert [m["content"]["text"] for m in of_type(closed, "stream")] == ["closed\n"]
    assert kernel.reply(kernel.client.comm_info())["content"]["comms"] == {}


def test_a_cell_opens_sends_and_closes(kernel):
    cell = kernel.run(
        'import { openComm } from "two-kernels/kernel";'
        'const up = openComm("page", { data: { x: 1 }, metadata: { v: 2 }, buffers: [new Uint8Array([7, 8])] });'
        "up.send([1], { buffers: [new Uint8Array(1e6)] }); up.close({ data: 'end' });"
    )
    (opened,), (sent,), (closed,) = (of_type(cell.messages, f"comm_{kind}") for kind in ("open", "msg", "close"))
    assert opened["content"]["target_name"] == "page" and opened["content"]["data"] == {"x": 1}
    assert opened["metadata"]["v"] == 2 and bytes(opened["buffers"][0]) == b"\x07\x08"
    assert sent["content"]["data"] == [1] and len(sent["buffers"][0]) == 1_000_000
    assert closed["content"]["data"] == "end"
    assert len({m["content"]["comm_id"] for m in (opened, sent, closed)}) == 1
    assert "is closed" in kernel.run("up.send(1)").error["evalue"]


def test_a_message_is_served_while_a_cell_awaits_it(kernel):
    kernel.run(
        'import { onComm } from "two-kernels/kernel"; let arrived: (data: unknown) => void = () => {};'
        'onComm("wake", (_, { data }) => arrived(data));'
    )
    waiting = kernel.client.execute("console.log('waits'); await new Promise((resolve) => { arrived = resolve })")
    behind = kernel.client.execute("'behind'")
    kernel.wait_for_output("waits")
    send(kernel, "comm_open", {"comm_id": uuid4().hex, "target_name": "wake", "data": "woken"})
    assert kernel.wait(waiting).result == "'woken'"
    assert kernel.wait(behind).result == "'behind'"


def test_an_opening_waits_for_the_cell_that_handles_it(kernel):
    code = "import { onComm } from 'two-kernels/kernel'; onComm('later', (comm) => comm.send('here'))"
    running = kernel.client.execute(code)
    comm = uuid4().hex
    opening = send(kernel, "comm_open", {"comm_id": comm, "target_name": "later", "data": {}})
    (answer,) = of_type(until_idle(kernel, opening), "comm_msg")
    assert answer["content"]["data"] == "here"
    kernel.reply(running)


def test_an_error_in_a_handler_names_the_message_and_its_line(kernel):
    kernel.run("import { onComm } from 'two-kernels/kernel';\nonComm('bad', () => {\n  throw new RangeError('in a handler');\n});")
    got = until_idle(kernel, send(kernel, "comm_open", {"comm_id": uuid4().hex, "target_name": "bad", "data": {}}))
    (error,) = of_type(got, "error")
    assert error["content"]["ename"] == "RangeError"
    assert any(":3" in line for line in error["content"]["traceback"])


def test_an_interrupt_ends_a_handler(kernel):
    kernel.run(
        "import { onComm } from 'two-kernels/kernel'; let kept = 1;"
        "onComm('loop', () => { console.log('started'); while (true) kept++; })"
    )
    opening = send(kernel, "comm_open", {"comm_id": uuid4().hex, "target_name": "loop", "data": {}})
    kernel.wait_for_output("started")
    kernel.control("interrupt_request")
    (error,) = of_type(until_idle(kernel, opening), "error")
    assert error["content"]["ename"] == "Interrupted"
    assert kernel.run("kept > 1").result == "true"


def test_comms_are_closed_when_the_engine_ends(fresh_kernel):
    kernel = fresh_kernel
    kernel.run(ECHO)
    comm = uuid4().hex
    until_idle(kernel, send(kernel, "comm_open", {"comm_id": comm, "target_name": "echo", "data": {}}))
    kernel.client.execute("process.exit()")
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "comm_close":
            break
    assert message["content"]["comm_id"] == comm
