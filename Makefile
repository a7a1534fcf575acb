# make demo: install, grade the shipped solutions, show an untouched exercise. make test: the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test lint audit proof bench clean

demo: $(VENV)/.installed
	@echo '$$ tensor-drills check --all --from solutions'
	@$(BIN)/tensor-drills check --all --from solutions
	@echo
	@echo '$$ tensor-drills check fully_connected_shapes'
	@$(BIN)/tensor-drills check fully_connected_shapes || true
	@echo
	@echo 'To use it in this shell:   source $(BIN)/activate'
	@echo 'Then:                      tensor-drills list'

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: $(VENV)/.installed-dev
	$(BIN)/tensor-drills dev sync --check
	$(BIN)/tensor-drills dev check
	$(BIN)/python -W ignore -m tests.op_proof --check

proof: $(VENV)/.installed-dev
	$(BIN)/python -W ignore -m tests.op_proof --write

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'tensor-drills needs Python 3.11 or later: make demo PYTHON=python3.11'; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'Installing torch and tensor-drills into $(VENV) (a minute or two)'
	@$(PIP) -e '.[data]'
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo 'Installing what the tests need'
	@$(PIP) -e '.[dev]'
	@touch $@
