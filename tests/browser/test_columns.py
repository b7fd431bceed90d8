"""A sheet whose headings nobody knows: it is asked what they mean, shown, and the answers are brought again."""

from __future__ import annotations

from pathlib import Path

ODD = "Wer;Wo;Was\nStadt Gent;Gent;rides\nVille de Lille;Lille;walks\n"
ANSWERS = {"Wer": "Partner (name", "Wo": "City (town", "Was": "Note (what"}


def bring(page, *files: tuple[str, str]) -> None:
    page.get_by_role("button", name="Open your own files").click()
    page.get_by_role("dialog").wait_for()
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/csv", "buffer": text.encode()} for name, text in files]
    )


def choose(page, label: str, option: str) -> None:
    page.get_by_role("dialog").get_by_role("combobox", name=label).fill(option)  # the list shows what holds the text
    page.get_by_role("option", name=option).first.click()


def answer(page) -> None:
    page.get_by_text("What is in these columns?").wait_for()
    choose(page, "A row of it is", "An organisation in a project")
    page.get_by_text("Still needed: Partner").wait_for()
    for heading, column in ANSWERS.items():
        choose(page, f"{heading}:", column)
    page.get_by_role("button", name="Read it so").click()
    page.get_by_role("button", name="Show these data").wait_for()


def test_odd_headings_are_asked_shown_saved_and_not_asked_again(visit):
    page = visit()
    bring(page, ("Liste.csv", ODD))
    answer(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save how columns are read").click()
    saved = Path(download.value.path()).read_text(encoding="utf-8-sig")
    page.get_by_role("button", name="Show these data").click()
    page.get_by_role("heading", level=1).filter(has_text="Liste: 2 partners").wait_for()

    again = visit()
    bring(again, ("Liste.csv", ODD), ("columns.csv", saved))
    again.get_by_role("button", name="Show these data").wait_for()
    assert not again.get_by_text("What is in these columns?").count()


def test_the_questions_have_no_violation_of_wcag(visit, find_violations):
    page = visit()
    bring(page, ("Liste.csv", ODD))
    page.get_by_text("What is in these columns?").wait_for()
    choose(page, "A row of it is", "An organisation in a project")
    page.get_by_text("Still needed: Partner").wait_for()

    assert find_violations(page) == ""
