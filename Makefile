# Needs Python 3.11 or later and make; the rest is installed into .venv when first needed.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then echo "$$name"; break; fi; done)
BIN = .venv/bin
SYNC = $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
SOURCES ?= ../shared/sources

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1  \2/p' $(MAKEFILE_LIST)

chat: .venv/ready ## ask questions at a prompt
	@$(BIN)/balcer-chat

test: .venv/ready-dev ## everything that must pass
	@$(MAKE) --no-print-directory --jobs=2 $(SYNC) unit-rest unit-chat-a-f unit-chat-p-z unit-chat-g-o types lint audit

unit: .venv/ready-dev ## the tests
	$(BIN)/python -m pytest -q

unit-chat-p-z: .venv/ready-dev
	$(BIN)/python -m pytest -q tests/chat/test_[p-z]*.py

unit-chat-g-o: .venv/ready-dev
	$(BIN)/python -m pytest -q tests/chat/test_[g-o]*.py

unit-chat-a-f: .venv/ready-dev
	$(BIN)/python -m pytest -q tests/chat/test_[a-f]*.py

unit-rest: .venv/ready-dev
	$(BIN)/python -m pytest -q --ignore=tests/chat

slow: .venv/ready-dev ## tests of speed, floods and screens, too slow or too noisy for every change
	$(BIN)/python -m pytest -q -m slow tests

lint: .venv/ready-dev ## style of the code, order of the data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/balcer check

types: .venv/ready-dev ## strict types
	$(BIN)/mypy

audit: .venv/ready ## the facts against the sources' texts, where these are
	@if [ -d "$(SOURCES)" ]; then $(BIN)/balcer audit --sources "$(SOURCES)"; else echo "no source texts: audit left out"; fi

data: .venv/ready ## bring the data into order, write the schemas, check everything
	$(BIN)/balcer format
	$(BIN)/balcer schema --write data/schema
	$(BIN)/balcer check

pages: .venv/ready-dev ## the pages of the command and the picture of a session
	$(BIN)/python docs/make_command_pages.py
	$(BIN)/python docs/make_session_svg.py

clean: ## remove what was made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "make: no Python 3.11 or later found; name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "making .venv with $(PYTHON)"
	@"$(PYTHON)" -m venv .venv

.venv/ready: .venv/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/ready-dev: .venv/ready pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

.PHONY: help chat test unit unit-rest unit-chat-a-f unit-chat-p-z unit-chat-g-o slow lint types audit data pages clean
