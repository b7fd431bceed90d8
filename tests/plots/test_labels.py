"""Long names as tick labels."""

from components.plots.labels import wrap_label


def test_a_long_name_is_wrapped_at_words():
    assert wrap_label("citizen and stakeholder engagement") == "citizen and<br>stakeholder engagement"


def test_what_does_not_fit_ends_in_dots():
    assert wrap_label("Thessaloniki and all of Central Macedonia", lines=1) == "Thessaloniki and all…"


def test_a_word_too_long_for_its_line_is_cut_itself_when_little_stands_before_it():
    assert wrap_label("4. Llanfairpwllgwyngyllgogerychwyrndrobwll", lines=1) == "4. Llanfairpwllgwyngy…"
    assert wrap_label("4. Llanfairpwllgwyngyllgogerychwyrndrobwll") == "4. Llanfairpwllgwyngyl<br>lgogerychwyrndrobwll"


def test_markup_is_shown_and_not_obeyed():
    assert wrap_label("<b>cycling</b>") == "‹b›cycling‹/b›"


def test_an_empty_name_stays_empty():
    assert wrap_label("") == ""
