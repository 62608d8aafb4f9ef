pytest_plugins = ["nejatsite.testing.fixtures"]
