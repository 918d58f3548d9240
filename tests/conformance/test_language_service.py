"""What a client asks about TypeScript, also while a cell computes."""

import pytest


def ask(kernel, message_id):
    return kernel.reply(message_id)["content"]


def test_kernel_info_names_the_language(kernel):
    info = ask(kernel, kernel.client.kernel_info())
    assert info["language_info"]["name"] == "typescript"
    assert info["language_info"]["file_extension"] == ".ts"
    assert info["implementation"] == "two-kernels"
    assert info["protocol_version"].startswith("5.")


def test_completion_knows_what_earlier_cells_declared(kernel):
    kernel.run("const remembered = { height: 1, width: 2 }")
    reply = ask(kernel, kernel.client.complete("1 + remem", 9))
    assert reply["matches"] == ["remembered"]
    assert (reply["cursor_start"], reply["cursor_end"]) == (4, 9)
    members = ask(kernel, kernel.client.complete("remembered.", 11))["matches"]
    assert {"height", "width"} <= set(members)


def test_completion_says_what_each_name_is(kernel):
    reply = ask(kernel, kernel.client.complete("Math.fl", 7))
    types = {entry["text"]: entry["type"] for entry in reply["metadata"]["_jupyter_types_experimental"]}
    assert types["floor"] == "method"


def test_completion_counts_code_points(kernel):
    code = "const s = '😀'; Math.flo"
    reply = ask(kernel, kernel.client.complete(code, len(code)))
    assert "floor" in reply["matches"]
    assert code[reply["cursor_start"] : reply["cursor_end"]] == "flo"


def test_completion_where_there_is_nothing_to_complete(kernel):
    assert ask(kernel, kernel.client.complete("'text", 3))["matches"] == []


def test_inspection_shows_the_declaration_and_its_documentation(kernel):
    kernel.run("/** Half of it. */\nfunction half(n: number): number { return n / 2 }")
    reply = ask(kernel, kernel.client.inspect("half(3)", 2))
    assert reply["found"]
    assert "function half(n: number): number" in reply["data"]["text/plain"]
    assert "Half of it." in reply["data"]["text/plain"]
    assert reply["data"]["text/markdown"].startswith("```typescript")


def test_inspection_of_nothing(kernel):
    assert ask(kernel, kernel.client.inspect("   ", 1)) == {
        "status": "ok",
        "found": False,
        "data": {},
        "metadata": {},
    }


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("1 + 1", "complete"),
        ("const f = (n: number) => {", "incomplete"),
        ("foo(1,", "incomplete"),
        ("await 1", "complete"),
        ("const text = `first", "incomplete"),
        ("let x = ;", "invalid"),
        ("let text = 'open", "invalid"),
    ],
)
def test_completeness(kernel, code, status):
    assert ask(kernel, kernel.client.is_complete(code))["status"] == status


def test_completion_is_answered_while_a_cell_computes(kernel):
    kernel.run("const known = 1")
    running = kernel.client.execute("console.log('started'); while (true);")
    kernel.wait_for_output("started")
    answer = ask(kernel, kernel.client.complete("kno", 3))
    kernel.control("interrupt_request")
    interrupted = kernel.wait(running)
    assert answer["matches"][0] == "known"
    assert interrupted.error["ename"] == "Interrupted"


def test_history_gives_the_last_cells(kernel):
    kernel.run("'remember me'")
    reply = ask(kernel, kernel.client.history(hist_access_type="tail", n=1, raw=True, output=False))
    assert [entry[2] for entry in reply["history"]] == ["'remember me'"]
