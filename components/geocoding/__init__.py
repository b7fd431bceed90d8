"""Place → Location: what a cell may mean (reading), what bears that name (index), who answers (sources), in turn."""
