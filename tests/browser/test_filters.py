"""Filters change what is shown, and nothing else: the view of the map and the figures themselves stay."""

from __future__ import annotations

PLAIN = "tab=About"  # a tab without figures, where the sidebar alone is asked for: what draws takes seconds
MAP = ".pc-figure[role=img]"
VIEW = """(figure) => {
  const map = figure._fullLayout.map._subplot.map, { lng, lat } = map.getCenter();
  return map.isMoving() ? null : [map.getZoom(), lng, lat].map((number) => Math.round(number * 1000) / 1000);
}"""


def test_a_filter_by_project_changes_sentence_figures_and_rows(visit, wait_until_drawn, find_card, pick, say):
    page = wait_until_drawn(visit())
    countries = find_card(page, "partners-by-country").locator(MAP)
    before = countries.text_content()
    page.get_by_role("button", name="Remove e-smartec").click()

    say(page, "MOBI-MIX:")
    wait_until_drawn(page)

    assert countries.text_content() != before
    assert set(find_card(page, "rows").locator("tbody td:nth-child(2)").all_inner_texts()) == {"MOBI-MIX"}


def test_a_project_chosen_in_its_box_is_added(visit, wait_until_drawn, pick, say):
    page = wait_until_drawn(visit(f"?{PLAIN}"))

    pick(page, "Project", "REFORM")

    page.locator("h1", has_text="REFORM").wait_for()


def test_a_choice_shows_before_the_page_has_run_and_stays(visit, wait_until_drawn, find_card, say):
    page = wait_until_drawn(visit())
    page.evaluate(
        """() => {
          window.said = [];
          const title = document.querySelector('[data-card="places"]'), see = () => window.said.push(title.ariaLabel);
          new MutationObserver(see).observe(title, { attributes: true, attributeFilter: ["aria-label"] });
        }"""
    )
    with page.expect_response(lambda answer: "/board?" in answer.url):
        page.get_by_role("button", name="Remove e-smartec").click()

    say(page, "MOBI-MIX:")
    wait_until_drawn(page)

    assert page.evaluate("window.said") == ["MOBI-MIX has 6 places in 4 countries"]


def test_the_last_of_quick_choices_is_what_stays(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit())

    page.get_by_role("button", name="Remove e-smartec").click()
    page.get_by_role("button", name="Remove MOBI-MIX").click()

    say(page, "35 projects:")
    wait_until_drawn(page)
    assert page.get_by_role("button", name="Remove e-smartec").count() == 0


def test_places_come_and_go_without_trouble_on_the_map(visit, wait_until_drawn, pick, say):
    page = wait_until_drawn(visit())  # cities and regions
    pick(page, "Country", "Belgium")  # no regions, and of e-smartec a network's seat only
    say(page, "MOBI-MIX: 3 partners")
    wait_until_drawn(page)

    page.get_by_role("button", name="Remove Belgium").click()

    say(page, "e-smartec and MOBI-MIX: 17 partners")
    wait_until_drawn(page)


def test_filters_work_by_keyboard(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit(f"?{PLAIN}"))
    box = page.get_by_role("combobox", name="Project", exact=True)
    box.focus()
    page.keyboard.press("Backspace")
    say(page, "e-smartec:")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("share-n")
    active = box.evaluate("(box) => document.getElementById(box.getAttribute('aria-activedescendant')).textContent")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")

    assert active.startswith("SHARE-North · ")
    say(page, "e-smartec and SHARE-North:")
    assert page.get_by_role("listbox").count() == 0
    assert box.evaluate("(box) => box === document.activeElement")


def test_the_period_leaves_what_ran_in_it(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit(f"?project=all&{PLAIN}"))

    page.get_by_label("Period, to").select_option("2015")

    page.wait_for_url("**to=2015*")
    say(page, "e-smartec and SHARE-North:")


def test_each_option_shows_its_count(visit, wait_until_drawn):
    page = wait_until_drawn(visit(f"?{PLAIN}"))
    page.get_by_role("combobox", name="Country", exact=True).click()

    options = page.get_by_role("option").all_inner_texts()

    assert options
    assert all(option.rpartition(" · ")[2].replace(",", "").isdecimal() for option in options), options


def test_zoom_and_pan_of_the_map_survive_a_filter(visit, wait_until_drawn, find_card, say):
    page = wait_until_drawn(visit())
    figure = find_card(page, "places").locator(MAP)
    first = figure.evaluate(VIEW)
    box = figure.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.keyboard.down("Control")  # without it the wheel scrolls the page
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    page.wait_for_function(f"([figure, zoom]) => ({VIEW})(figure)?.[0] > zoom", arg=[figure.element_handle(), first[0]])
    page.mouse.down()
    page.mouse.move(x + 120, y + 60, steps=6)
    page.mouse.up()
    page.wait_for_function(f"(figure) => ({VIEW})(figure)", arg=figure.element_handle())
    view = figure.evaluate(VIEW)

    page.get_by_role("button", name="Remove e-smartec").click()
    say(page, "MOBI-MIX:")
    wait_until_drawn(page)

    assert view[1:] != first[1:]
    assert figure.evaluate(VIEW) == view


def test_a_filter_changes_figures_without_building_them_anew(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit())
    parts = """[...document.querySelectorAll('.pc-figure[role=img]')]
      .flatMap((figure) => [figure, figure.querySelector('canvas.maplibregl-canvas')])"""
    page.evaluate(f"window.first = {parts}")

    page.get_by_role("button", name="Remove e-smartec").click()
    say(page, "MOBI-MIX:")
    wait_until_drawn(page)

    assert page.evaluate(f"{parts}.every((part, position) => part === window.first[position])")


def test_all_places_brings_the_first_view_of_the_map_back(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    figure = find_card(page, "places").locator(MAP)
    first = figure.evaluate(VIEW)
    figure.evaluate("(figure) => figure._fullLayout.map._subplot.map.jumpTo({ center: [0, 10], zoom: 7 })")

    find_card(page, "places").get_by_role("button", name="All places").click()

    page.wait_for_function(
        f"([figure, first]) => JSON.stringify(({VIEW})(figure)) === JSON.stringify(first)",
        arg=[figure.element_handle(), first],
    )


def test_show_all_projects_shows_all(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit(f"?{PLAIN}"))

    page.get_by_role("button", name="Show all 35 projects").click()

    say(page, "35 projects:")


def test_showing_all_projects_keeps_the_other_filters(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit(f"?project=mobi-mix&country=Belgium&{PLAIN}"))

    page.get_by_role("button", name="Show all 35 projects").click()

    page.get_by_role("button", name="Remove MOBI-MIX").wait_for(state="detached")
    wait_until_drawn(page)
    assert page.get_by_role("button", name="Remove Belgium").count() == 1


def test_a_button_leads_back_to_what_the_dashboard_opens_with(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit("?project=tram&country=Italy"))

    page.get_by_role("button", name="Back to the start").click()

    say(page, "e-smartec and MOBI-MIX")
    page.get_by_role("button", name="Back to the start").wait_for(state="hidden")
    wait_until_drawn(page)  # a page that is closed while its map loads complains


def test_buttons_of_the_sidebar_look_alike_on_a_tab_without_cards(visit):
    page = visit("?tab=About")
    button = page.get_by_role("button", name="Show all 35 projects")
    button.wait_for()

    assert button.evaluate("(button) => getComputedStyle(button).borderRadius") == "7px"


def test_clear_all_leaves_no_filter(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit(f"?project=mobi-mix&country=Belgium&from=2021&{PLAIN}"))

    page.get_by_role("button", name="Clear all filters").first.click()

    say(page, "35 projects:")
    assert page.get_by_role("button", name="Remove Belgium").count() == 0


def test_an_empty_selection_says_so_and_offers_to_clear_it(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit("?project=mobi-mix&country=Slovakia"))
    say(page, "No project matches")

    page.get_by_role("button", name="Clear all filters").first.click()

    say(page, "35 projects:")
    wait_until_drawn(page)


def test_search_finds_a_place_and_goes_there(visit, wait_until_drawn, find_card, pick):
    page = wait_until_drawn(visit())

    pick(page, "Search", "Mechelen, Belgium")

    find_card(page, "details").get_by_role("heading", name="Mechelen, Belgium").wait_for()
    page.get_by_role("tab", name="Map", selected=True).wait_for()


def test_search_finds_an_organisation(visit, wait_until_drawn, find_card, pick):
    page = wait_until_drawn(visit())

    pick(page, "Search", "City of Rotterdam")

    find_card(page, "details").get_by_role("heading", name="City of Rotterdam").wait_for()


def test_search_finds_a_place_by_another_name_and_says_why(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    page.get_by_role("combobox", name="Search").press_sequentially("Malines")

    page.get_by_role("option").filter(has_text="also called Malines").click()

    find_card(page, "details").get_by_role("heading", name="Mechelen, Belgium").wait_for()


def test_what_rests_under_the_hand_is_asked_for_once(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit())
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/board?" in request.url else None)
    box = page.get_by_role("combobox", name="Project", exact=True)
    with page.expect_response(lambda answer: "/board?" in answer.url):
        box.fill("share-north sq")

    page.keyboard.press("Enter")
    page.locator("h1", has_text="SHARE-North Squared").wait_for()

    assert len(asked) == 1


def test_a_tooltip_does_not_survive_a_filter(visit, wait_until_drawn, find_card, say):
    page = wait_until_drawn(visit("?tab=Coverage"))
    figure = find_card(page, "areas").locator(MAP)
    box = figure.bounding_box()
    for step in range(20, 80, 5):  # over the map until a country tells its name
        page.mouse.move(box["x"] + box["width"] * step / 100, box["y"] + box["height"] / 2)
        page.wait_for_timeout(100)
        if figure.locator(".hovertext").count():
            break
    assert figure.locator(".hovertext").count() == 1

    page.get_by_role("button", name="Remove e-smartec").evaluate("(button) => button.click()")  # the mouse stays
    say(page, "MOBI-MIX:")
    wait_until_drawn(page)

    figure.locator(".hovertext").wait_for(state="detached")


def test_counts_of_options_follow_the_other_filters_and_those_that_leave_nothing_come_last(
    visit, wait_until_drawn, say
):
    page = wait_until_drawn(visit(f"?theme=parking&{PLAIN}"))
    page.get_by_role("combobox", name="Country", exact=True).click()
    options = page.get_by_role("listbox", name="Country").get_by_role("option")
    page.locator(".pc-none").first.wait_for()

    counts = [int(text.rpartition(" · ")[2]) for text in options.all_inner_texts()]

    assert "Belgium · 2" in options.all_inner_texts()
    assert counts == sorted(counts, reverse=True)
    assert page.locator(".pc-none").all_inner_texts() == options.all_inner_texts()[counts.index(0) :]
    page.locator(".pc-none").first.click()  # greyed, but not out of reach
    say(page, "No project matches")
