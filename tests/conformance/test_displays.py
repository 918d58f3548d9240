"""Displays by the marks that notebooks keep: what a page asks for that was not there when they changed."""

from uuid import uuid4

from test_comms import of_type, send, until_idle

LIGHT = 'import { display } from "two-kernels/kernel"; const light = display("red", { id: "light" }); light.update("green");'


def mark(content):
    return content["metadata"]["two-kernels"]["display"]


def ask(kernel, displays):
    opening = {"comm_id": uuid4().hex, "target_name": "two-kernels.displays", "data": {"displays": displays}}
    (answer,) = of_type(until_idle(kernel, send(kernel, "comm_open", opening)), "comm_msg")
    assert answer["content"]["comm_id"] == opening["comm_id"]
    return answer["content"]["data"]["displays"]


def test_a_display_and_its_updates_bear_one_mark_and_others_another(kernel):
    cell = kernel.run(LIGHT + 'display("other"); "a result"')
    shown, other = cell.contents("display_data")
    (updated,) = cell.contents("update_display_data")
    assert mark(shown) == mark(updated) != mark(other)
    assert cell.contents("execute_result")[0]["metadata"] == {}


def test_another_kernel_gives_the_same_name_another_mark(kernel, fresh_kernel):
    one, other = (k.run(LIGHT).contents("display_data")[0] for k in (kernel, fresh_kernel))
    assert one["transient"] == other["transient"]
    assert mark(one) != mark(other)


def test_a_page_gets_what_a_display_shows_by_now_also_while_a_cell_runs(kernel):
    (shown,) = kernel.run(LIGHT).contents("display_data")
    running = kernel.client.execute(
        'light.update("blue"); console.log("runs"); for (const end = Date.now() + 2000; Date.now() < end; );'
    )
    kernel.wait_for_output("runs")
    (latest,) = ask(kernel, [mark(shown), "of another kernel", 7, None])
    assert latest["data"] == {"text/plain": "blue"}
    assert mark(latest) == mark(shown)
    kernel.wait(running)


def test_a_page_that_asks_for_nothing_gets_nothing(kernel):
    assert ask(kernel, "no list") == []
    assert ask(kernel, []) == []
