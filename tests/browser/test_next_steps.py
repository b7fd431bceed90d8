"""From a visitor's own file to a public page: made on the page, unpacked anywhere, kept by a link, nobody else's."""

from __future__ import annotations

import io
import threading
import urllib.error
import urllib.request
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.test_site import DRAWN
from tests.browser.test_upload import bring
from tests.server import run_server

PARTNERS = (
    "project,partner,role,city,country,source\nvelo,Secret Bureau,lead,Ghent,BE,list\nvelo,Odd,partner,Bari,IT,list\n"
)
OTHERS = "project,partner,role,city,country,source\ntram,Other Office,lead,Lille,FR,list\n"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server whose owner lets visitors keep what they bring."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PILOT_CITIES_KEEP", str(tmp_path_factory.mktemp("kept")))
        with run_server() as server:
            yield server.address


@pytest.fixture
def bring_own(visit, server):
    def bring_own(text: str, **options):
        page = visit(server=server, **options)
        bring(page, ("list of partners.csv", text))
        page.get_by_role("button", name="Show these data").click()
        page.get_by_text("Only you see these data").wait_for()
        page.get_by_role("button", name="What next").click()
        page.get_by_role("dialog").get_by_role("button", name="Make the site").wait_for()
        return page

    return bring_own


def test_a_site_is_made_from_the_page_and_opens_from_its_zip_on_any_web_space(bring_own, visit, tmp_path, find_card):
    page = bring_own(PARTNERS)
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_label("What these data are called").fill("Velo in Europe")
    dialogue.get_by_label("What these data are called").press("Enter")
    dialogue.get_by_text("under the title “Velo in Europe”").wait_for()
    dialogue.get_by_role("button", name="Make the site").click()
    dialogue.get_by_role("progressbar").wait_for()
    dialogue.get_by_role("button", name="Save site.zip").wait_for(timeout=240_000)
    with page.expect_download() as saved:
        dialogue.get_by_role("button", name="Save site.zip").click()
    assert saved.value.suggested_filename == "site.zip"
    with zipfile.ZipFile(saved.value.path()) as archive:
        archive.extractall(tmp_path / "web")
    texts = b"".join(path.read_bytes() for path in (tmp_path / "web").rglob("*.html"))
    assert b"visit" not in texts.replace(b"visited", b"")

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path / "web"))) as space:
        threading.Thread(target=space.serve_forever, daemon=True).start()
        site = visit("index.html", server=f"http://127.0.0.1:{space.server_port}/")  # fails for foreign requests
        assert "Velo in Europe" in site.title()
        site.get_by_role("link", name="Map", exact=True).first.click()
        site.wait_for_function(DRAWN)
        find_card(site, "places").get_by_role("button", name="Table").click()
        find_card(site, "places").get_by_role("button", name="Ghent").wait_for()
        space.shutdown()
    dialogue.get_by_role("button", name="Close").click()
    page.get_by_role("heading", name="Velo in Europe").wait_for()


def test_two_visitors_at_once_see_nothing_of_each_other_on_any_way(bring_own, visit, server):
    one, two = bring_own(PARTNERS), bring_own(OTHERS)
    third = visit(server=server)
    with one.expect_download() as saved:
        one.get_by_role("button", name="Save folder").click()
    with zipfile.ZipFile(saved.value.path()) as archive:
        rows = archive.read("partners.csv").decode("utf-8-sig")
    for page in (one, two):
        page.get_by_role("dialog").get_by_role("button", name="Close").click()
        page.get_by_role("dialog").wait_for(state="detached")

    assert "Secret Bureau" in rows
    assert "Other Office" not in rows
    assert "tram" not in one.locator("body").inner_text()
    assert "Secret Bureau" not in two.locator("body").inner_text()
    assert "Secret Bureau" not in third.locator("body").inner_text()
    for name in ("places", "network"):
        for address in (f"api/v1/{name}.csv?project=velo", f"embed/{name}?project=velo", f"api/v1/{name}.csv?visit=x"):
            assert b"Ghent" not in ask(f"{server}{address}") or b"Secret Bureau" not in ask(f"{server}{address}")
    for address in ("api/v1/tables/partners.csv", "api/v1/archive.zip", "project/velo", "find?text=Secret"):
        assert b"Secret Bureau" not in ask(f"{server}{address}")


def test_what_is_kept_is_seen_by_whoever_has_the_link_until_the_key_removes_it(bring_own, visit, server):
    page = bring_own(PARTNERS)
    page.get_by_role("dialog").get_by_role("button", name="Keep on this server").click()
    codes = page.get_by_role("dialog").locator("[data-testid=stCode] code")
    codes.nth(1).wait_for()
    link, key = codes.all_inner_texts()
    other = visit(link.removeprefix(server), server=server)
    other.get_by_text("was brought by a visitor and is kept").wait_for()
    state = link.partition("?")[2]

    assert link.startswith(f"{server}?data=")
    assert other.get_by_text("list of partners").first.is_visible()
    other.wait_for_selector("#pc-front", state="detached")
    assert "velo: 2 partners" in other.get_by_role("heading", level=1).inner_text()
    assert b"Secret Bureau" in ask(f"{server}api/v1/tables/partners.csv?{state}")
    other.get_by_role("button", name="Remove").click()
    other.get_by_label("Key that was given").fill(key)
    other.get_by_role("button", name="Remove from this server").click()
    other.get_by_text("shows these data no longer").wait_for()
    assert b"Secret Bureau" not in ask(f"{server}api/v1/tables/partners.csv?{state}")


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (1440, True), (390, False)])
def test_the_dialogue_fits_and_is_accessible(bring_own, find_violations, width, dark):
    page = bring_own(PARTNERS, dark=dark)
    if width < 1440:
        page.set_viewport_size({"width": width, "height": 844})

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("dialog").evaluate("(box) => box.scrollWidth <= box.clientWidth + 1")
    assert find_violations(page) == ""


def ask(address: str) -> bytes:
    """What the server answers to somebody who knows the address only; an archive with what is in it."""
    try:
        content = urllib.request.urlopen(address).read()
    except urllib.error.HTTPError as error:
        return error.read()
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(map(archive.read, archive.namelist()))
