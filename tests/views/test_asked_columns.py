"""What a sheet is asked on the page, and that an answer reads it anew."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def show_questions() -> None:
    """The page of these tests: one file with odd headings, asked until nothing is open."""
    import streamlit as st

    from components.importing.limits import LIMITS
    from components.service.uploads import open_upload
    from components.views.asked_columns import ask_open

    text = "Wer;Wo;Was\nStadt Gent;Gent;rides\nLille;Lille;walks\n"
    upload = st.session_state.setdefault("tried", open_upload({"Liste.csv": text.encode()}, LIMITS))
    if changed := ask_open(upload, "try"):
        st.session_state["tried"] = changed
        st.rerun()


def find_box(page: AppTest, label: str):
    return next(box for box in page.selectbox if box.label.startswith(label))


def test_a_sheet_is_asked_what_its_rows_are_then_its_columns_with_first_values():
    page = AppTest.from_function(show_questions, default_timeout=60).run()

    assert [box.label for box in page.selectbox] == ["A row of it is", "Its headings are in"]
    page = find_box(page, "A row of it is").set_value("partners").run()
    assert [box.label for box in page.selectbox][2:] == [
        "Wer: Stadt Gent, Lille", "Wo: Gent, Lille", "Was: rides, walks",
    ]  # fmt: skip
    assert [caption.value for caption in page.caption] == ["Still needed: Partner"]
    find_box(page, "Wer").set_value("partner")
    find_box(page, "Wo").set_value("city")
    page = next(button for button in page.button if button.label == "Read it so").click().run()

    partners = page.session_state["tried"].imported.loaded.catalogue.partners
    assert partners[["partner", "city"]].to_numpy().tolist() == [["Stadt Gent", "Gent"], ["Lille", "Lille"]]
    assert not page.selectbox  # what was left out is answered, too
    assert not page.exception
