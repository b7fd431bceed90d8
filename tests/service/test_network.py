"""The cards of the network stand as wide as what is chosen leaves them."""

from components.catalogue.select import make_selection
from components.reports.selection_view import SelectionView
from components.service.boards.network import make_network


def list_spans(cards):
    return [(card["name"], card["span"]) for card in cards]


def test_the_network_has_the_whole_width_until_something_is_chosen(read_two):
    whole = read_two()

    assert list_spans(make_network(SelectionView(whole, whole, make_selection({})), None))[0] == ("network", 12)


def test_what_is_chosen_stands_beside_the_network_and_the_rest_below(read_two):
    whole = read_two()
    cards = make_network(SelectionView(whole, whole, make_selection({})), {"name": "details"})

    assert list_spans(cards) == [("network", 8), ("details", 4), ("bridges", 12), ("flows", 12)]
