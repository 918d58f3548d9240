"""What the tests need of jupyter_client: run a cell, and all that came of it."""

import re
import subprocess
import time
from pathlib import Path

from jupyter_client import KernelManager

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
TIMEOUT = 60


class Cell:
    """One execution: its reply and the messages on iopub, in order."""

    def __init__(self, messages, reply):
        self.messages = messages
        self.reply = reply["content"]

    def types(self):
        return [message["msg_type"] for message in self.messages]

    def contents(self, kind):
        return [message["content"] for message in self.messages if message["msg_type"] == kind]

    @property
    def result(self):
        (content,) = self.contents("execute_result")
        return content["data"]["text/plain"]

    @property
    def error(self):
        (content,) = self.contents("error")
        return content

    @property
    def traceback(self):
        return ANSI.sub("", "\n".join(self.error["traceback"]))

    def stream(self, name):
        return "".join(c["text"] for c in self.contents("stream") if c["name"] == name)


class Kernel:
    def __init__(self, folder=NOTEBOOKS):
        self.manager = KernelManager(kernel_name="two-kernels")
        self.folder = folder

    def __enter__(self):
        self.manager.start_kernel(cwd=str(self.folder))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    @property
    def engine(self):
        """The process that runs the cells."""
        front = self.manager.provisioner.process.pid
        below = subprocess.run(["ps", "-ww", "-o", "pid=,args=", "--ppid", str(front)], capture_output=True, text=True)
        (line,) = [line for line in below.stdout.splitlines() if "engine/main.js" in line]
        return int(line.split()[0])

    def run(self, code, **options):
        return self.wait(self.client.execute(code, **options))

    def wait(self, message_id):
        """All that came of a request, up to the kernel's word that it is idle again."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != message_id:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        return Cell(messages, self.reply(message_id))

    def reply(self, message_id):
        while True:
            message = self.client.get_shell_msg(timeout=TIMEOUT)
            if message["parent_header"]["msg_id"] == message_id:
                return message

    def wait_for_output(self, text):
        """Until a cell has printed the text: from then on it is known to run."""
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["msg_type"] == "stream" and text in message["content"]["text"]:
                return

    def control(self, kind):
        """Ask on the control channel; the seconds that the answer took, and the answer."""
        request = self.client.session.msg(kind, {})
        start = time.monotonic()
        self.client.control_channel.send(request)
        while True:
            reply = self.client.get_control_msg(timeout=TIMEOUT)
            if reply["parent_header"]["msg_id"] == request["header"]["msg_id"]:
                return reply["content"]
