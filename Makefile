# docviewer: run, test and measure it from a checkout. Nothing has to be installed by hand:
# every target makes .venv and fetches what it needs first. GNU make 3.81 (macOS) is enough.

VENV := .venv
PY := $(VENV)/bin/python
PIP := PYTHONWARNINGS=ignore $(PY) -m pip install --quiet --disable-pip-version-check --no-warn-script-location
PINS := -c packaging/constraints.txt
DECLARED := pyproject.toml packaging/constraints.txt setup.py

# make run FILE=report.pdf     another document than the bundled sample
# make test ARGS="-k reading"  more arguments for pytest
# make bench SAMPLES=folder    a folder of PDFs to measure with
# make bench-quality SAMPLES=folder ARGS=--split   a folder with documents/NAME.pdf and truth/NAME.json
TESTERS ?= 2
SAMPLES ?= resources/samples

.PHONY: help run test lint bench bench-quality screenshots samples words clean system

help:
	@echo "make run [FILE=x.pdf]   open the window (on a bundled sample)"
	@echo "make test               lint, then all tests"
	@echo "make lint               ruff, mypy --strict, the law of imports"
	@echo "make bench [SAMPLES=d]  the figures, beside other tools"
	@echo "make bench-quality [SAMPLES=d]  how good segmentations are, beside other tools"
	@echo "make screenshots        take the pictures of resources/screenshots again"
	@echo "make samples            make the PDFs of resources/samples again"
	@echo "make words              collect the window's words for translators again"
	@echo "make clean              remove all that make made"

run: NEEDS := --window
test: NEEDS := --tests
run: $(VENV)/.installed
	@$(VENV)/bin/docviewer "$${FILE:-resources/samples/two-level-report.pdf}"

test: lint
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(TESTERS) $(ARGS)

lint: $(VENV)/.installed-dev
	$(VENV)/bin/ruff check --output-format concise
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.installed-bench
	$(PY) -m tests.benchmarks "$(SAMPLES)"

bench-quality: SAMPLES = resources/samples/labelled
bench-quality: $(VENV)/.installed-bench
	$(PY) -m tests.benchmarks.quality "$(SAMPLES)" $(ARGS)

screenshots: $(VENV)/.installed-dev
	$(PY) packaging/screenshots.py

samples: $(VENV)/.installed-dev
	$(PY) packaging/make_samples.py
	$(PY) packaging/make_labelled.py

words: $(VENV)/.installed-dev
	$(PY) packaging/extract_strings.py

clean:
	rm -rf $(VENV) build dist *.egg-info .bench .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find docviewer tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

# What the system must bring; at every start, because it is quick and a system changes.
# Only `run` needs what opens a window, and only `test` can't do without Tesseract.
system:
	@python=$$(packaging/find-python) && "$$python" packaging/system_setup.py $(NEEDS)

# A Python that went away (an upgrade of the system) leaves a dangling link: made anew.
$(PY): | system
	@echo "Making $(VENV) ..."
	@python=$$(packaging/find-python) && "$$python" -m venv --clear $(VENV)

# Stamps: a second `make run` installs nothing; a change of the declared dependencies does.
$(VENV)/.installed: $(DECLARED) $(PY) | system
	@echo "Installing docviewer into $(VENV) (the first time about 150 MB) ..."
	@$(PIP) $(PINS) -e .
	@touch $@

$(VENV)/.installed-dev: $(DECLARED) $(PY) | system
	@echo "Installing docviewer and its test tools into $(VENV) ..."
	@$(PIP) $(PINS) -e ".[dev]"
	@touch $(VENV)/.installed $@

$(VENV)/.installed-bench: $(DECLARED) $(PY) | system
	@echo "Installing docviewer, its test tools and the tools to compare with into $(VENV) ..."
	@$(PIP) $(PINS) -e ".[dev,bench]"
	@touch $(VENV)/.installed $(VENV)/.installed-dev $@
