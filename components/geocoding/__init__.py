"""Place → Location: row, memory, gazetteer, regions, spelling repair, online services."""
