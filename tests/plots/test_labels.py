"""Long names as tick labels."""

from components.plots.labels import break_label


def test_a_long_name_is_wrapped_at_words():
    assert break_label("citizen and stakeholder engagement") == ("citizen and", "stakeholder engagement")


def test_what_does_not_fit_ends_in_dots():
    assert break_label("Thessaloniki and all of Central Macedonia", lines=1) == ("Thessaloniki and all…",)


def test_a_word_too_long_for_its_line_is_cut_itself_when_little_stands_before_it():
    assert break_label("4. Llanfairpwllgwyngyllgogerychwyrndrobwll", lines=1) == ("4. Llanfairpwllgwyngy…",)
    assert break_label("4. Llanfairpwllgwyngyllgogerychwyrndrobwll") == (
        "4. Llanfairpwllgwyngyl",
        "lgogerychwyrndrobwll",
    )


def test_markup_is_left_as_it_is_for_who_draws_it():
    assert break_label("<b>cycling</b>") == ("<b>cycling</b>",)


def test_an_empty_name_stays_empty():
    assert break_label("") == ("",)
