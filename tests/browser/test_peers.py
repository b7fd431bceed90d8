"""Find a peer in the browser: a place is chosen, its peers are listed, one of them shows its evidence, back again."""

from __future__ import annotations


def test_a_peer_of_a_chosen_place_shows_why_and_its_address_leads_back(visit, wait_until_drawn, find_card, pick):
    page = wait_until_drawn(visit("?tab=Peers"))
    pick(page, "Who asks", "Bremen, Germany")
    peers = find_card(page, "peers-list")
    peers.get_by_role("heading", name="Peers for Bremen: ").wait_for()

    peers.get_by_role("button").first.click()
    evidence = find_card(page, "peers-evidence")
    evidence.get_by_role("heading", name="Why ").wait_for()

    assert evidence.get_by_role("link").count() > 0
    page.wait_for_url("**place=Bremen**")
    evidence.get_by_role("button", name="Back to the map").click()
    evidence.wait_for(state="detached")
    wait_until_drawn(page)
    assert find_card(page, "peers-map").locator(".pc-figure[role=img]").count() == 1
