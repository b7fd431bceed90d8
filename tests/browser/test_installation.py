"""A folder with a name, a logo and a colour of its own, as a visitor sees it, and as a published site."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from components.__main__ import main
from components.catalogue.settings.colours import find_least_contrast
from components.plots.style import GROUNDS
from tests.catalogue.settings.pictures import SVG

ACCENT = "#b00020"
SETTINGS = f"""
title = "Blue harbours"
logo = "logo.svg"
contact = "https://harbours.example.eu/contact"
tabs = ["Overview", "Map", "About"]
[colours]
accent = "{ACCENT}"
"""
_COLOUR = "node => getComputedStyle(node).color.match(/[0-9.]+/g).slice(0, 3).map(Number)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """What `init` makes, with these settings."""
    folder = tmp_path_factory.mktemp("ours") / "harbours"
    assert main(["init", str(folder)]) == 0
    (folder / "logo.svg").write_bytes(SVG)
    (folder / "site.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def read_colour_of(locator) -> str:
    return "#" + "".join(f"{round(each):02x}" for each in locator.evaluate(_COLOUR))


def test_name_logo_tabs_and_accent_are_those_of_the_folder(visit, serve, folder, wait_until_drawn):
    page = wait_until_drawn(visit(server=serve(folder)))
    logo = page.locator("section.stSidebar img.pc-logo")

    expect(logo).to_be_visible()
    assert logo.evaluate("image => image.naturalWidth / image.naturalHeight") == 4
    expect(page).to_have_title("Blue harbours")
    expect(page.get_by_role("tab")).to_have_text(["Overview", "Map", "About"])
    assert read_colour_of(page.get_by_role("tab", selected=True)) == ACCENT
    expect(page.get_by_role("link", name="Contact")).to_have_attribute("href", "https://harbours.example.eu/contact")


def test_the_accent_can_be_read_in_the_dark_theme_too(visit, serve, folder, wait_until_drawn):
    page = wait_until_drawn(visit(server=serve(folder), dark=True))

    assert find_least_contrast(read_colour_of(page.get_by_role("tab", selected=True)), GROUNDS["dark"]) >= 4.5
    expect(page.locator("section.stSidebar img.pc-logo")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_nothing_is_wider_than_a_phone(visit, serve, folder, wait_until_drawn):
    page = wait_until_drawn(visit(server=serve(folder), width=390, height=844))

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
