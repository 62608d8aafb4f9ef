# Two commands: `make run` and `make test`. Both start from a bare clone with Python 3.11 or newer.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
# Compiled code is kept, or every process that a test starts would compile all of it again.
unexport PYTHONDONTWRITEBYTECODE
SOURCES = nejatsite home news statements blogs search scripts manage.py conftest.py

.PHONY: run test bench lint format messages requirements image-check help
help:
	@echo "make run    the site with demo content on http://localhost:8000/ (PORT, DEMO_PASSWORD)"
	@echo "make test   the whole test suite (DATABASE_URL, REDIS_URL, ELASTICSEARCH_URL, REQUIRE_SERVICES=1)"
	@echo "make bench  the figures, as ratios and query counts"
	@echo "make lint   what CI checks before the tests: style, layers, migrations, translations"

run:
	@$(PYTHON) scripts/bootstrap.py requirements.txt
	@exec $(BIN)/python scripts/run.py

test:
	@$(PYTHON) scripts/bootstrap.py requirements-dev.txt
	@exec $(BIN)/python scripts/test.py

bench:
	@$(PYTHON) scripts/bootstrap.py requirements-dev.txt
	@exec $(BIN)/python scripts/bench.py

lint:
	@$(PYTHON) scripts/bootstrap.py requirements-dev.txt
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/djlint --lint --quiet nejatsite home news statements blogs search
	$(BIN)/lint-imports
	$(BIN)/python scripts/compile_messages.py
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python scripts/check_messages.py

format:
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

messages:
	$(BIN)/python manage.py makemessages --locale fa --locale ar --locale sq --no-location --no-obsolete \
		--ignore ".venv" --ignore "var" --ignore "*/tests/*"

requirements:
	uv pip compile requirements.in --universal --python-version 3.11 --no-emit-index-url --no-annotate --no-header \
		--generate-hashes -q -o requirements.txt
	uv pip compile requirements-dev.in --universal --python-version 3.11 --no-emit-index-url --no-annotate --no-header \
		--generate-hashes -q -c requirements.txt -o requirements-dev.txt
