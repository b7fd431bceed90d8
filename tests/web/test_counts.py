"""What the options of a filter would leave, as the filters in the sidebar ask for it."""

from __future__ import annotations

import json


def test_the_counts_of_an_option_follow_the_other_filters(ask):
    everywhere = json.loads(ask("counts?filter=country&project=all").content)
    parking = json.loads(ask("counts?filter=country&theme=parking").content)

    assert everywhere["Belgium"] > parking["Belgium"] == 2
    assert set(parking) < set(everywhere)


def test_the_period_counts_as_a_filter(ask):
    assert set(json.loads(ask("counts?filter=project&to=2015").content)) == {"e-smartec", "share-north"}


def test_a_filter_that_does_not_exist_is_refused(ask):
    answer = ask("counts?filter=contry")

    assert answer.status == 400
    assert "Did you mean 'country'?" in json.loads(answer.content)["error"]


def test_a_value_that_is_not_in_the_data_is_refused(ask):
    assert ask("counts?filter=theme&country=Belguim").status == 400
