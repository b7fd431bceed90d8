"""A visitor's own files on the page: what is said of them, that they are shown, and that nobody else sees them."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest

PARTNERS = (
    "project,partner,role,city,country,source\n"
    "velo,City of Ghent,lead,Ghent,BE,list\nvelo,City of Lille,partner,Lille,FR,list\nvelo,Odd,partner,Bari,Itly,list\n"
)
PROJECTS = "project,name,start,end,source,colour\nvelo,Velo for all,2022,2024,list,red\n"


def bring(page, *files: tuple[str, str]) -> None:
    """Open the dialogue and hand files in."""
    page.get_by_role("button", name="Open your own files").click()
    page.get_by_role("dialog").wait_for()
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/csv", "buffer": content.encode()} for name, content in files]
    )


@pytest.fixture
def own(visit):
    page = visit()
    bring(page, ("projects.csv", PROJECTS), ("list of partners.csv", PARTNERS), ("slides.pdf", "%PDF-1.7"))
    page.get_by_text("slides.pdf: this is a PDF").wait_for()
    page.get_by_role("button", name="Show these data").click()
    page.get_by_text("Only you see these data").wait_for()
    page.get_by_role("heading", level=1).filter(has_text="Velo for all").wait_for()
    return page


def test_files_are_read_shown_and_left_again(own):
    assert "3 partners in 2 countries" in own.get_by_role("heading", level=1).inner_text()
    own.get_by_text("The data has 2 errors").click()
    own.get_by_text("list of partners.csv, row 4, column country: 'Itly' is not a country").wait_for()
    own.get_by_role("button", name="What was read").click()
    own.get_by_text("Left out: “colour”").wait_for()
    own.keyboard.press("Escape")
    own.get_by_role("button", name="Close these data").click()
    own.get_by_role("heading", level=1).filter(has_text="e-smartec").wait_for()


@pytest.mark.parametrize("dark", [False, True])
def test_the_dialogue_and_the_bar_have_no_violation_of_wcag(visit, find_violations, dark):
    page = visit(dark=dark)
    bring(page, ("projects.csv", PROJECTS), ("list of partners.csv", PARTNERS))
    page.get_by_role("button", name="Show these data").wait_for()
    in_dialogue = find_violations(page)
    page.get_by_role("button", name="Show these data").click()
    page.get_by_text("Only you see these data").wait_for()

    assert (in_dialogue, find_violations(page)) == ("", "")


def test_another_visitor_sees_none_of_it_nor_do_addresses_without_the_secret(own, visit, serve):
    other = visit()

    assert "Velo" not in other.locator("body").inner_text()
    assert "e-smartec" in other.get_by_role("heading", level=1).first.inner_text()  # of the HTML, or of the live page
    for path in ("api/v1/places.csv", "api/v1/places.csv?visit=guess", "api/v1/places.csv?project=velo"):
        try:
            answer = urllib.request.urlopen(f"{serve()}{path}").read()
        except urllib.error.HTTPError as error:
            answer = error.read()
        assert b"Lille" not in answer or b"Velo" not in answer


def test_what_is_filtered_and_taken_away_is_the_visitors_own(own):
    own.get_by_role("button", name="What next").click()
    with own.expect_download() as download:
        own.get_by_role("button", name="Save folder").click()
    own.get_by_role("dialog").get_by_role("button", name="Close").click()
    own.get_by_role("dialog").wait_for(state="detached")

    assert download.value.suggested_filename == "projects.zip"
    own.get_by_role("tab", name="Data").click()
    own.get_by_text("Partners: 3 rows").wait_for()


def test_a_file_that_was_mended_is_read_anew_under_the_name_that_it_had(visit):
    page = visit()
    bring(page, ("projects.csv", PROJECTS), ("partners.csv", PARTNERS))
    page.get_by_text("1 error, ").wait_for()
    for name in ("partners.csv", "projects.csv"):
        page.get_by_role("button", name=f"Remove {name}").click()
    mended = PARTNERS.replace("Itly", "Italy")
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/csv", "buffer": content.encode()}
         for name, content in (("projects.csv", PROJECTS), ("partners.csv", mended))]
    )  # fmt: skip

    page.get_by_text("0 errors, ").wait_for()


def test_files_of_which_nothing_can_be_read_leave_the_page_as_it_is(visit):
    page = visit()
    bring(page, ("picture.csv", "\x89PNG no table"), ("odd.csv", "colour,weight\nred,3\n"))
    page.get_by_text("No project could be read of these files").wait_for()
    page.get_by_text("no table that is known has these columns: 'colour', 'weight'").wait_for()
    page.keyboard.press("Escape")

    assert "e-smartec" in page.get_by_role("heading", level=1).inner_text()
