pytest_plugins = ["nejatsite.testing.fixtures", "nejatsite.testing.search_indexes"]
