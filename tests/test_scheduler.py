"""Files of tests are shared out so that browsers have cores of their own."""

from __future__ import annotations

import pytest

from tests.scheduler import choose_file, count_processes

FILES = ["tests/web/test_api.py", "tests/browser/test_board.py"]


@pytest.mark.parametrize(("browser", "chosen"), [(True, FILES[1]), (False, FILES[0])])
def test_a_process_takes_its_own_kind_first(browser, chosen):
    assert choose_file(FILES, browser=browser) == chosen


@pytest.mark.parametrize("browser", [True, False])
def test_a_process_takes_what_is_left_of_the_other_kind(browser):
    assert choose_file(FILES[:1], browser=browser) == FILES[0]


@pytest.mark.parametrize("named", [["tests/test_lock.py"], ["tests/test_lock.py::test_x[a]", "tests/test_main.py"]])
def test_single_files_run_in_one_process(named):
    assert count_processes(named) == 0


@pytest.mark.parametrize("named", [["tests", "components"], ["tests/browser"], ["tests/web", "tests/test_lock.py"]])
def test_folders_run_on_all_cores(named):
    assert 1 <= count_processes(named) <= 8
