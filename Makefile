# make run [FOLDER=path]   the window, on the sample set or on a folder of articles
# make test                every test
# make lint | types        what the style and the types say
# make eval [SHOW=what]    quality on the labelled events and saved pages; SHOW=missed, wrong, all or a phenomenon lists the mistakes
# make bench               speed, and how renderings are compared, beside peers in the same run; takes some minutes
# make screenshots         every view of the real window, in build/screenshots: light and dark, 100% and 200%, English and
#                          German; those that the README or the guide shows are kept in docs/screenshots, in 256 colours
# make translations        the words of the window taken up into every language, and those of each compiled
# make lock                new pinned versions

FOLDER ?= resources/samples
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --only-binary :all: --require-hashes

.PHONY: run test lint types eval bench screenshots translations lock clean system

run: system $(VENV)/run.stamp
	@PYTHONPATH=. $(BIN)/python packaging/run.py "$(FOLDER)"

test: SYSTEM := --tests
test: system $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/basedpyright

eval: $(VENV)/dev.stamp
	$(BIN)/python -m tests.evaluation.measure $(if $(SHOW),"$(SHOW)")
	$(BIN)/python -m tests.evaluation.pages
	$(BIN)/python -m tests.evaluation.candidates
	$(BIN)/python -m tests.collation.measured

bench: system $(VENV)/bench.stamp
	$(BIN)/python -m tests.benchmarks

screenshots: system $(VENV)/run.stamp
	PYTHONPATH=. $(BIN)/python packaging/screenshots.py

translations: $(VENV)/run.stamp
	for words in resources/translations/*.ts; do \
		$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none \
			$$(find reader/window -name '*.py' | LC_ALL=C sort) -ts $$words && \
		$(BIN)/pyside6-lrelease -silent $$words -qm $${words%.ts}.qm || exit 1; \
	done

lock: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --group dev pyproject.toml -o packaging/requirements/dev.txt
	$(BIN)/uv pip compile $(LOCK) -c packaging/requirements/dev.txt pyproject.toml -o packaging/requirements/run.txt
	$(BIN)/uv pip compile $(LOCK) -c packaging/requirements/dev.txt --group bench -o packaging/requirements/bench.txt

LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

# What Python packages cannot bring: Qt's system libraries, a font, the module that makes environments; for the tests
# also tools that read PDFs, and a font for East Asia.
system:
	@test -n "$(PYTHON)" || { echo "Variorum needs Python 3.11, 3.12 or 3.13, and found none of them." >&2; exit 1; }
	@$(PYTHON) packaging/system.py $(SYSTEM)

$(VENV)/bin/python: | system
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/run.stamp: packaging/requirements/run.txt | $(VENV)/bin/python
	@echo "Installing what Variorum needs into $(VENV) ..."
	$(PIP) -r $<
	@touch $@

$(VENV)/dev.stamp: packaging/requirements/dev.txt $(VENV)/run.stamp
	$(PIP) -r $<
	@touch $@

# CollateX comes as source only.
$(VENV)/bench.stamp: packaging/requirements/bench.txt $(VENV)/dev.stamp
	$(PIP) --no-binary collatex -r $<
	@touch $@

clean:
	rm -rf $(VENV) build dist
