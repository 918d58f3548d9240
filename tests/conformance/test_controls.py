"""Controls: Jupyter's widgets, the kernel's side of them."""

from test_comms import of_type, send, until_idle

INTERACT = """
import { choice, interact, slider, toggle } from "two-kernels/kernel";
await interact(
  { side: slider(1, 9, { value: 3 }), unit: choice("px", "cm"), big: toggle() },
  async ({ side, unit, big }) => {
    if (side === 9) throw new RangeError("nine is too many");
    await new Promise((resolve) => setTimeout(resolve, 50));
    return `${side * side} ${unit} ${big}`;
  },
);
"""


def states(messages):
    """The widgets that were opened, by the name of their model."""
    opened = of_type(messages, "comm_open")
    assert all(message["content"]["target_name"] == "jupyter.widget" for message in opened)
    assert {message["metadata"]["version"] for message in opened} == {"2.1.0"}
    return {m["content"]["data"]["state"]["_model_name"]: m["content"] for m in opened}


def change(kernel, widget, state):
    data = {"method": "update", "state": state, "buffer_paths": []}
    return until_idle(kernel, send(kernel, "comm_msg", {"comm_id": widget["comm_id"], "data": data}))


def shown(messages):
    return [m["content"]["data"]["text/plain"] for m in of_type(messages, "update_display_data")]


def test_interact_shows_controls_and_draws_again_when_one_is_moved(kernel):
    cell = kernel.run(INTERACT)
    widgets = states(cell.messages)
    assert widgets["IntSliderModel"]["data"]["state"].items() >= {"min": 1, "max": 9, "value": 3}.items()
    assert widgets["DropdownModel"]["data"]["state"]["_options_labels"] == ["px", "cm"]
    view, picture = cell.contents("display_data")
    box = view["data"]["application/vnd.jupyter.widget-view+json"]["model_id"]
    assert box == widgets["VBoxModel"]["comm_id"]
    assert "side, unit, big" in view["data"]["text/plain"]
    assert picture["data"]["text/plain"] == "9 px false"

    moved = change(kernel, widgets["IntSliderModel"], {"value": 5})
    assert shown(moved) == ["25 px false"]
    display = of_type(moved, "update_display_data")[0]["content"]["transient"]["display_id"]
    assert display == picture["transient"]["display_id"]
    assert shown(change(kernel, widgets["DropdownModel"], {"index": 1})) == ["25 cm false"]
    assert shown(change(kernel, widgets["CheckboxModel"], {"value": True})) == ["25 cm true"]


def test_a_change_is_told_to_the_other_pages_that_show_the_control(kernel):
    slider = states(kernel.run(INTERACT).messages)["IntSliderModel"]
    (echo,) = of_type(change(kernel, slider, {"value": 5}), "comm_msg")
    assert echo["content"]["comm_id"] == slider["comm_id"]
    assert echo["content"]["data"] == {"method": "echo_update", "state": {"value": 5}, "buffer_paths": []}


def test_an_error_of_the_drawing_stands_in_its_place_until_the_next_change(kernel):
    widgets = states(kernel.run(INTERACT).messages)
    (error,) = shown(change(kernel, widgets["IntSliderModel"], {"value": 9}))
    assert "nine is too many" in error
    assert shown(change(kernel, widgets["IntSliderModel"], {"value": 2})) == ["4 px false"]


def test_of_changes_during_a_drawing_the_last_is_drawn(kernel):
    widgets = states(kernel.run(INTERACT).messages)
    data = [{"method": "update", "state": {"value": value}} for value in (4, 5, 6, 7)]
    ids = [send(kernel, "comm_msg", {"comm_id": widgets["IntSliderModel"]["comm_id"], "data": d}) for d in data]
    heard, idle = [], set()
    while idle != set(ids):
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") in ids:
            heard.append(message)
            if message["content"].get("execution_state") == "idle":
                idle.add(message["parent_header"]["msg_id"])
    assert shown(heard)[-1] == "49 px false"
    assert len(shown(heard)) < 4


def test_a_figure_gets_its_static_picture_when_the_slider_has_come_to_rest(kernel):
    cell = kernel.run(
        'import { interact, slider } from "two-kernels/kernel"; import { linePlot } from "two-kernels";'
        "await interact({ top: slider(1, 9) }, ({ top }) => linePlot([{ name: 'a', x: [0, 1], y: [0, top] }]));"
    )
    widgets = states(cell.messages)
    (first,) = cell.contents("update_display_data")
    assert first["data"]["image/png"].startswith("iVBOR")
    for value in (2, 3):
        change(kernel, widgets["IntSliderModel"], {"value": value})
    while True:
        message = kernel.client.get_iopub_msg(timeout=30)
        if "image/png" in message["content"].get("data", {}):
            break
    assert message["content"]["transient"] == first["transient"]
    figure = message["content"]["data"]["application/vnd.plotly.v1+json"]
    assert figure["data"][0]["y"] == [0, 3]
    assert message["content"]["data"]["image/png"] != first["data"]["image/png"]


def test_a_page_that_is_loaded_anew_gets_all_states(kernel):
    widgets = states(kernel.run(INTERACT).messages)
    change(kernel, widgets["IntSliderModel"], {"value": 8})
    opened = {"comm_id": "page", "target_name": "jupyter.widget.control", "data": {}}
    until_idle(kernel, send(kernel, "comm_open", opened))
    asked = send(kernel, "comm_msg", {"comm_id": "page", "data": {"method": "request_states"}})
    (answer,) = of_type(until_idle(kernel, asked), "comm_msg")
    known = answer["content"]["data"]["states"]
    slider = known[widgets["IntSliderModel"]["comm_id"]]
    assert (slider["model_name"], slider["state"]["value"]) == ("IntSliderModel", 8)


def test_a_stop_button_ends_a_loop_of_a_running_cell(kernel):
    message_id = kernel.client.execute(
        'import { stopButton } from "two-kernels/kernel";'
        "const stop = stopButton(); let turns = 0;"
        "while (!stop.aborted) { turns++; await new Promise((r) => setTimeout(r, 10)); }"
        "console.log('ended well');"
    )
    button = None
    while button is None:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "comm_open":
            state = message["content"]["data"]["state"]
            button = message["content"]["comm_id"] if state["_model_name"] == "ButtonModel" else None
    press = {"method": "custom", "content": {"event": "click"}}
    send(kernel, "comm_msg", {"comm_id": button, "data": press})
    cell = kernel.wait(message_id)
    assert cell.stream("stdout") == "ended well\n"
    disabled = [m["content"]["data"] for m in of_type(cell.messages, "comm_msg")]
    assert disabled == [] or disabled[-1]["state"] == {"disabled": True}


def test_bad_controls_are_refused_with_what_to_do(kernel):
    def message(code):
        return kernel.run(f'import {{ choice, interact, slider, numberField }} from "two-kernels/kernel"; {code}').error

    assert "expected max above min 4, got 4" in message("slider(4, 4)")["evalue"]
    assert "expected a value from 1 to 4, got 7" in message("slider(1, 4, { value: 7 })")["evalue"]
    assert "expected a finite number as max, got NaN" in message("slider(0, NaN)")["evalue"]
    assert "at least one option" in message("choice()")["evalue"]
    assert "expected a control as side" in message("await interact({ side: 3 as any }, () => 1)")["evalue"]
