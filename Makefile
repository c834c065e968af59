# make run          set everything up and open the program (FILE=my.nns opens a file)
# make test         set everything up and run the tests (ARGS="-k loss" chooses some)
# make check        what CI checks: ruff, mypy, import contracts
# make format       put the code into shape
# make bench        measure training and window against their goals
# make translations collect the texts of the window and compile their translations
# make screenshots  draw the pictures of the README
# make clean        remove what the above made
#
# Needed: bash and Python 3.11 or newer. PYTHON=... chooses one, VENV=... the place.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV ?= .venv
PYTHON ?=
FILE ?=
ARGS ?=
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
STAMPS := $(VENV)/stamps
EXAMPLES := resources/examples
PICTURES := resources/screenshots
I18N := resources/i18n/perceptarium
LUPDATE := $(BIN)/pyside6-lupdate -extensions py gui -locations none -no-obsolete

.PHONY: help run test check format bench translations screenshots clean

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

run: $(STAMPS)/run
	@$(BIN)/python main.py $(FILE)

test: $(STAMPS)/dev
	$(BIN)/python -m pytest $(ARGS)

check: $(STAMPS)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMPS)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMPS)/dev
	$(BIN)/python tests/bench/run.py $(ARGS)

# English has only the plurals: everything else stands in the source.
translations: $(STAMPS)/run
	mkdir -p $(dir $(I18N))
	$(LUPDATE) -ts $(I18N)_ru.ts
	$(LUPDATE) -pluralonly -ts $(I18N)_en.ts
	$(BIN)/pyside6-lrelease -fail-on-unfinished -fail-on-invalid $(I18N)_ru.ts
	$(BIN)/pyside6-lrelease -fail-on-unfinished -fail-on-invalid $(I18N)_en.ts

screenshots: $(STAMPS)/run
	mkdir -p $(PICTURES)
	for language in en ru; do for theme in light dark; do \
	  $(BIN)/python main.py screenshot $(EXAMPLES)/xor_gates.json \
	    $(PICTURES)/xor_$${language}_$$theme.png \
	    --lang $$language --theme $$theme --size 1366x768; \
	done; done

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# A new dependency or version is installed; otherwise nothing is asked of pip again.
$(STAMPS)/dev: $(STAMPS)/run
	@echo "Installing what tests and checks need into $(VENV) ..."
	@$(PIP) install --editable '.[test,check]'
	@touch $@

$(STAMPS)/run: $(STAMPS)/python pyproject.toml engine/__init__.py
	@echo "Installing what the program needs into $(VENV) ..."
	@$(PIP) install --editable .
	@touch $@

# A Python that was upgraded away leaves an environment that does not start.
ifneq ($(shell $(BIN)/python -c 'print("starts")' 2>/dev/null),starts)
.PHONY: $(STAMPS)/python
endif
$(STAMPS)/python:
	@python=$$(PYTHON='$(PYTHON)' .ci/find-python) && "$$python" -m venv --clear $(VENV)
	@mkdir -p $(STAMPS) && touch $@
