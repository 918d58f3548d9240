"""What is measured of every solved lesson, where the machine has nothing else to do."""

from test_lessons import run, stem  # noqa: F401 (pytest finds the fixture by its name)

MOST_SECONDS = 120


def test_a_solved_lesson_runs_in_two_minutes(stem):  # noqa: F811
    assert run(stem, "solved").seconds < MOST_SECONDS
