"""What a cell puts out, message by message."""


def test_a_cell_is_echoed_run_and_ended(kernel):
    cell = kernel.run("console.log('seen'); 6 * 7")
    assert cell.types() == ["status", "execute_input", "stream", "execute_result", "status"]
    assert cell.contents("execute_input")[0]["code"] == "console.log('seen'); 6 * 7"
    assert cell.stream("stdout") == "seen\n"
    assert cell.result == "42"
    assert cell.reply["status"] == "ok"


def test_counts_rise_by_one_and_agree(kernel):
    first = kernel.run("'first'").reply["execution_count"]
    second = kernel.run("'second'")
    assert second.reply["execution_count"] == first + 1
    assert second.contents("execute_input")[0]["execution_count"] == first + 1
    assert second.contents("execute_result")[0]["execution_count"] == first + 1


def test_only_a_last_expression_is_a_result(kernel):
    for code in ("const a = 1;", "for (let i = 0; i < 3; i++) { i; }", "undefined", "", "// note"):
        assert kernel.run(code).contents("execute_result") == []


def test_streams_keep_their_order_and_their_name(kernel):
    cell = kernel.run("console.log('a'); console.error('b'); process.stdout.write('c')")
    streams = [(c["name"], c["text"]) for c in cell.contents("stream")]
    assert streams == [("stdout", "a\n"), ("stderr", "b\n"), ("stdout", "c")]


def test_what_native_code_writes_arrives_before_idle(kernel):
    cell = kernel.run("import { writeSync } from 'node:fs'; writeSync(1, 'from below\\n');")
    assert cell.stream("stdout") == "from below\n"


def test_what_a_child_process_writes_arrives_before_idle(kernel):
    cell = kernel.run(
        "import { spawnSync } from 'node:child_process';"
        "spawnSync('echo', ['from a child'], { stdio: 'inherit' });"
    )
    assert cell.stream("stdout") == "from a child\n"


def test_a_display_is_shown_and_updated_under_its_id(kernel):
    cell = kernel.run(
        'import { display } from "two-kernels/kernel";\n'
        'const line = display("one"); line.update("two");'
    )
    (shown,) = cell.contents("display_data")
    (updated,) = cell.contents("update_display_data")
    assert shown["data"]["text/plain"] == "one"
    assert updated["data"]["text/plain"] == "two"
    assert shown["transient"]["display_id"] == updated["transient"]["display_id"]


def test_text_that_is_shown_has_no_quotes_and_a_result_has(kernel):
    cell = kernel.run('import { display } from "two-kernels/kernel"; display("it\'s\\ntwo lines"); "a result"')
    (shown,) = cell.contents("display_data")
    assert shown["data"]["text/plain"] == "it's\ntwo lines"
    assert cell.result == "'a result'"


def test_a_display_can_be_updated_from_a_later_cell(kernel):
    kernel.run('import { display } from "two-kernels/kernel"; display(1, { id: "shared" });')
    cell = kernel.run(
        'import { updateDisplay } from "two-kernels/kernel"; updateDisplay("shared", 2);'
    )
    (updated,) = cell.contents("update_display_data")
    assert updated["transient"]["display_id"] == "shared"


def test_output_can_be_cleared(kernel):
    cell = kernel.run('import { clearOutput } from "two-kernels/kernel"; clearOutput({ wait: true });')
    assert cell.contents("clear_output") == [{"wait": True}]


def test_a_value_that_carries_its_own_display_shows_itself(kernel):
    cell = kernel.run('({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "<b>x</b>" }) })')
    assert cell.contents("execute_result")[0]["data"] == {"text/html": "<b>x</b>"}


def test_a_figure_gets_a_picture_before_the_cell_ends(kernel):
    figure = (
        '({ [Symbol.for("Jupyter.display")]: () => ({'
        '"application/vnd.plotly.v1+json": { data: [{ y: [1, 3, 2] }], layout: { width: 300, height: 200 } },'
        '"text/plain": "a line" }) })'
    )
    result = kernel.run(figure).contents("execute_result")[0]
    assert result["data"]["image/png"].startswith("iVBOR")
    assert result["metadata"]["image/png"] == {"width": 300, "height": 200, "alt": "a line"}
    shown = kernel.run(f'import {{ display }} from "two-kernels/kernel"; display({figure});')
    assert "image/png" not in shown.contents("display_data")[0]["data"]
    assert shown.contents("update_display_data")[-1]["data"]["image/png"].startswith("iVBOR")
    assert shown.types()[-1] == "status"


def test_late_output_belongs_to_the_cell_that_caused_it(kernel):
    first = kernel.client.execute("setTimeout(() => console.log('late'), 200); 1")
    kernel.wait(first)
    second = kernel.client.execute("await new Promise((done) => setTimeout(done, 600)); 2")
    parents = {}
    while second not in parents.get("idle", []):
        message = kernel.client.get_iopub_msg(timeout=30)
        kind = message["content"].get("execution_state", message["msg_type"])
        parents.setdefault(kind, []).append(message["parent_header"]["msg_id"])
    kernel.reply(second)
    assert parents["stream"] == [first]


def test_silent_runs_without_a_trace(kernel):
    before = kernel.run("1").reply["execution_count"]
    cell = kernel.run("(globalThis as any).quiet = 5; 7", silent=True)
    assert cell.types() == ["status", "status"]
    after = kernel.run("(globalThis as any).quiet")
    assert after.result == "5"
    assert after.reply["execution_count"] == before + 1


def test_user_expressions_are_answered_in_the_reply(kernel):
    cell = kernel.run("let four = 4", user_expressions={"good": "four + 1", "bad": "nowhere"})
    answers = cell.reply["user_expressions"]
    assert answers["good"]["data"]["text/plain"] == "5"
    assert answers["bad"]["status"] == "error"
    assert answers["bad"]["ename"] == "ReferenceError"


def test_an_error_stops_the_cells_sent_along_with_it(kernel):
    # Only what has arrived before the error is stopped: on a busy machine the client may take its time to send the others.
    failing = "await new Promise((r) => setTimeout(r, 500)); throw new Error('first')"
    ids = [kernel.client.execute(code) for code in (failing, "1", "2")]
    statuses = [kernel.reply(message_id)["content"]["status"] for message_id in ids]
    assert statuses == ["error", "aborted", "aborted"]
    assert kernel.run("3").result == "3"


def test_an_allowed_error_stops_nothing(kernel):
    ids = [
        kernel.client.execute(code, stop_on_error=False)
        for code in ("throw new Error('allowed')", "1", "2")
    ]
    statuses = [kernel.reply(message_id)["content"]["status"] for message_id in ids]
    assert statuses == ["error", "ok", "ok"]


def test_no_result_is_lost_or_late_in_a_flood(kernel):
    ids = [kernel.client.execute(f"{number}") for number in range(100)]
    for number, message_id in enumerate(ids):
        assert kernel.wait(message_id).result == str(number)


def test_a_display_as_the_last_value_is_not_shown_twice(kernel):
    cell = kernel.run('import { display } from "two-kernels/kernel"; display("once")')
    assert len(cell.contents("display_data")) == 1
    assert cell.contents("execute_result") == []
    assert "update" in kernel.run('({ update: 1 })').result
