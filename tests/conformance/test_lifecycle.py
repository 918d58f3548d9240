"""Start, end, and what happens when user code takes its process down."""

import os
import signal
import socket
import subprocess
import time


def wait_until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_shutdown_request_ends_every_process(fresh_kernel):
    kernel = fresh_kernel
    kernel.run("1")
    front = kernel.manager.provisioner.process
    engine = kernel.engine
    kernel.client.shutdown()
    assert wait_until(lambda: front.poll() is not None)
    assert front.returncode == 0
    assert wait_until(lambda: not alive(engine))


def test_a_restart_forgets_the_variables_and_counts_anew(fresh_kernel):
    kernel = fresh_kernel
    kernel.run("let kept = 1;")
    kernel.run("kept")
    kernel.manager.restart_kernel()
    kernel.client.wait_for_ready(timeout=60)
    cell = kernel.run("// @ts-ignore\ntypeof kept")
    assert (cell.result, cell.reply["execution_count"]) == ("'undefined'", 1)


def test_an_engine_in_a_loop_ends_with_its_killed_server(fresh_kernel):
    kernel = fresh_kernel
    kernel.client.execute("console.log('started'); while (true);")
    kernel.wait_for_output("started")
    front = kernel.manager.provisioner.process
    engine = kernel.engine
    front.send_signal(signal.SIGKILL)
    assert wait_until(lambda: front.poll() is not None)
    assert wait_until(lambda: not alive(engine))


def test_process_exit_ends_the_cell_and_not_the_kernel(fresh_kernel):
    cell = fresh_kernel.run("let gone = 1; process.exit(3)")
    assert cell.error["ename"] == "EngineEnded"
    assert "process.exit(3)" in cell.error["evalue"]
    assert cell.stream("stderr") == ""
    assert fresh_kernel.run("// @ts-ignore\ntypeof gone").result == "'undefined'"


def test_a_killed_engine_is_replaced(fresh_kernel):
    engine = fresh_kernel.engine
    running = fresh_kernel.client.execute("console.log('started'); while (true);")
    fresh_kernel.wait_for_output("started")
    os.kill(engine, signal.SIGKILL)
    cell = fresh_kernel.wait(running)
    assert cell.error["ename"] == "EngineEnded"
    assert fresh_kernel.run("1 + 1").result == "2"


def test_a_message_with_a_wrong_signature_is_dropped(kernel):
    client = kernel.client
    key = client.session.key
    client.session.key = b"not the key"
    client.execute("globalThis.forged = true")
    client.session.key = key
    assert kernel.run("'forged' in globalThis").result == "false"


def test_a_comm_to_nobody_is_closed(kernel):
    message = kernel.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
    kernel.client.shell_channel.send(message)
    while True:
        answer = kernel.client.get_iopub_msg(timeout=10)
        if answer["msg_type"] == "comm_close":
            break
    assert answer["content"]["comm_id"] == "c1"


def test_a_connection_file_that_is_none_is_refused_in_one_line(tmp_path):
    from jupyter_client.kernelspec import KernelSpecManager

    argv = KernelSpecManager().get_kernel_spec("two-kernels").argv
    broken = tmp_path / "connection.json"
    broken.write_text('{"ip": "127.0.0.1"}')
    command = [word.format(connection_file=str(broken)) for word in argv]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert ended.returncode == 1
    assert "shell_port" in ended.stderr and str(broken) in ended.stderr
    assert len(ended.stderr.strip().split("\n")) == 1


def test_a_taken_port_is_refused_in_one_line_and_leaves_no_process(tmp_path):
    from jupyter_client.connect import write_connection_file
    from jupyter_client.kernelspec import KernelSpecManager

    path, ports = write_connection_file(str(tmp_path / "connection.json"), key=b"key")
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", ports["shell_port"]))
        holder.listen()
        argv = KernelSpecManager().get_kernel_spec("two-kernels").argv
        command = [word.format(connection_file=path) for word in argv]
        # The pipe of its standard error closes when every process that holds it has ended.
        ended = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert ended.returncode == 1
    assert f":{ports['shell_port']}" in ended.stderr and "in use" in ended.stderr
    assert len(ended.stderr.strip().split("\n")) == 1
