# What a person does with the project; `make` alone lists it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

PYTHON ?= python3
PORT ?= $(or $(ORGTRACE_PORT),8000)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
STORE := embedded:.orgtrace
TESTS ?= tests
WORKERS ?= 2

.PHONY: help run test lint format types bench readme clean lock

help: ## List these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: ## Load the examples, show a chain and a chart, serve the API (PORT=9000 for another port)
	@if (exec 3<>/dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; then echo \
		"error: port $(PORT) is taken by another program; choose another one: make run PORT=9000" >&2; exit 2; fi
	@$(MAKE) --silent --no-print-directory .venv/installed
	@exec $(BIN)/orgtrace demo examples --port $(PORT) --store $(STORE)

test: .venv/installed-test ## Check style, types and imports, then run every test on both servers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(WORKERS) --dist loadgroup $(TESTS)

lint: .venv/installed-test ## Check style and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

format: .venv/installed-test ## Put the code into the project's format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: .venv/installed-test ## Check the types
	$(BIN)/mypy --strict

bench: .venv/installed-test ## Measure loading, reading, asking and serving beside their rivals
	$(BIN)/python -m bench

readme: .venv/installed-test ## Write the tables and sessions of README.md anew, from what the program says
	$(BIN)/python -m tests.readme

clean: ## Remove what was built, loaded for `make run`, and cached
	rm -rf .venv .orgtrace .cache dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

lock: ## Pin the dependencies of pyproject.toml anew, with hashes, for every system
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip --disable-pip-version-check --quiet install uv
	$(LOCK) --extra build --output-file requirements.lock pyproject.toml
	$(LOCK) --extra build --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

LOCK = .cache/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url

# Each step leaves a file behind, so that it is taken again only where a lock has changed.
.venv/python:
	@$(PYTHON) -c 'import sys; v = "%d.%d" % sys.version_info[:2]; sys.exit(None if sys.version_info >= (3, 11) else \
		"orgtrace needs Python 3.11 or later; $(PYTHON) is " + v + ". Name another: make run PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: requirements.lock pyproject.toml | .venv/python
	@echo "Installing the packages of requirements.lock into .venv …"
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-test: requirements-test.lock .venv/installed
	@echo "Installing the packages of requirements-test.lock into .venv …"
	$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@
