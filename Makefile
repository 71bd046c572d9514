# Samband: `make run` to try it, `make test` to prove it. `make help` lists the rest.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
# The system's Node when it is 20 or newer, else the one from the Python package.
NODE_BIN := $(shell node --version 2>/dev/null | grep -Eq '^v([2-9][0-9]|1[0-9]{2})\.' && dirname "$$(command -v node)" || echo "$(CURDIR)/$(BIN)")
NPM := PATH="$(NODE_BIN):$$PATH" npm
STYLES := src/samband/static/samband/.built

.PHONY: help setup run test check bench messages docs gallery lock clean

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-9s %s\n", $$1, $$2}'

setup: $(VENV)/.locked $(STYLES) ## Install everything into .venv and node_modules, build styles and texts
	@$(BIN)/python -m samband.config.steps

run: setup ## Run Samband with demo data: web server and worker (PORT=8000)
	@SAMBAND_DEMO=1 $(BIN)/samband setup --demo
	@SAMBAND_DEMO=1 $(BIN)/samband run --port $(PORT)

test: setup ## Run the whole test suite on SQLite, in Chromium and on PostgreSQL
	@$(BIN)/python -m tools.run_tests

check: setup ## Linters, types and architecture
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@$(BIN)/pytest tests/architecture

bench: setup ## Measure speed, weight and memory beside two references (BENCH_SIZES="1000 10000 100000")
	@$(BIN)/python -m bench

messages: setup ## Collect new texts into the translation files
	@$(BIN)/python -m tools.messages

docs: setup ## Write the generated pages of docs/reference anew
	@$(BIN)/python -m tools.reference

gallery: setup ## Take the pictures of every kind of page in docs/gallery anew
	@DJANGO_SETTINGS_MODULE=samband.config.settings $(BIN)/python -m tests.browser.gallery

lock: $(VENV)/bin/python ## Resolve the Python dependencies anew into requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
		--python-version 3.11 --extra dev --extra node --extra s3 pyproject.toml -o requirements.lock

clean: ## Remove what was installed and built; data in var/ stays
	rm -rf $(VENV) node_modules src/samband/static/samband

$(VENV)/bin/python:
	@echo "Creating the virtual environment …"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing. On Debian: apt-get install python3-venv, then try again."; exit 1; }

$(VENV)/.locked: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing Python packages …"
	@test -x $(BIN)/uv || $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-uv.lock
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/.locked: package.json package-lock.json | $(VENV)/.locked
	@echo "Installing npm packages …"
	@$(NPM) ci --silent --ignore-scripts
	@touch $@

$(STYLES): node_modules/.locked $(shell find frontend -type f)
	@echo "Building styles and scripts …"
	@$(NPM) run --silent build
	@touch $@
