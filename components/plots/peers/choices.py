"""What one chooses to find peers: who asks, what it struggles with, what it looks for, and what counts how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import rank_name
from components.measures.claims import Kind, count_claims
from components.measures.engine import memoise
from components.measures.peers.claims import fold_kind, list_measure_kinds, list_recorded
from components.measures.peers.peer_index import index_own_claims, index_parts, index_places
from components.measures.peers.query_place import find_query_place
from components.measures.peers.rank import NEW_ONLY
from components.plots.choice import Choice, Value

_SUGGESTED = 3000  # places; a longer list makes the page slow, and any place can be typed
ALL_PLACES = "all places"
_KINDS: tuple[Kind, ...] = ("challenge", "theme")


@memoise
def rank_places(catalogue: Catalogue) -> list[str]:
    """Return the places that can ask, those with most challenges and themes first, then with most projects."""
    projects = {location: len(of_place) for location, of_place in index_parts(catalogue).of.items()}
    claims: Counter[str] = Counter()
    for kind in _KINDS:
        claims.update({location: len(terms) for location, terms in index_own_claims(catalogue, kind).back.items()})
    asking = {*claims, *projects} & {*index_places(catalogue)}
    return sorted(asking, key=lambda place: (-claims[place], -projects.get(place, 0), rank_name(place)))


@memoise
def list_place_names(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the places of the data by name."""
    return tuple(sorted(rank_places(catalogue)[:_SUGGESTED], key=rank_name))


def list_challenges(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the challenges of the data, most shared first."""
    return tuple(count_claims(catalogue, "challenge")["challenge"])


@memoise
def list_wishes(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the themes of the data, most shared first, then the kinds of measures without a theme's name."""
    themes = tuple(count_claims(catalogue, "theme")["theme"])
    named = {fold_kind(theme) for theme in themes}
    return (*themes, *(kind for kind in list_measure_kinds(catalogue) if fold_kind(kind) not in named))


def _find_place(whole: Catalogue, chosen: Mapping[str, Value]) -> str:
    return next(iter(rank_places(whole)), "")


def _find_needs(whole: Catalogue, chosen: Mapping[str, Value]) -> tuple[str, ...]:
    own, through = list_recorded(whole, "challenge", find_query_place(whole, str(chosen["place"])).location)
    return own + through


def _find_wants(whole: Catalogue, chosen: Mapping[str, Value]) -> tuple[str, ...]:
    own, through = list_recorded(whole, "theme", find_query_place(whole, str(chosen["place"])).location)
    return own or through


def _weight(part: str, label: str, default: float, help_: str) -> Choice:
    return Choice(f"weight-{part}", label, "number", default=default, help=help_, group="Weights")


CHOICES = (
    Choice("place", "Who asks", "text", list_place_names, _find_place,
           help="A place of the data, or type any place in Europe. Filters do not matter here."),
    Choice("needs", "What it struggles with", "some", list_challenges, _find_needs,
           help="Ticked beforehand: what the place itself reports, then what its projects report. Change it freely."),
    Choice("wants", "What it looks for", "some", list_wishes, _find_wants,
           help="Themes and kinds of measures. Ticked beforehand: themes of the place itself, else of its projects."),
    Choice("contacts", "Whom to meet", "one", lambda catalogue: (ALL_PLACES, NEW_ONLY), ALL_PLACES,
           help="New contacts only: places that are in none of the asking place's projects."),
    _weight("challenges", "Weight of challenges", 3, "Ticked challenges that both have. 0: it does not count."),
    _weight("themes", "Weight of themes", 2, "What you look for and the peer works on. 0: it does not count."),
    _weight("pilots", "Weight of measures", 2, "What you look for and the peer has piloted. 0: it does not count."),
    _weight("distance", "Weight of distance", 1, "Near places get more: a half at 200 km. 0: it does not count."),
    _weight("links", "Weight of partners", 1, "Organisations that work with both places. 0: it does not count."),
)  # fmt: skip
