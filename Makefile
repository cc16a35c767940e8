# Soil Mobility. `make help` lists what can be made.
export VENV ?= .venv
PYTHON := $(VENV)/bin/python
export QT_QPA_PLATFORM ?= offscreen

.DEFAULT_GOAL := help
.PHONY: help setup demo test wheel-test test-matrix lint format package release benchmark train screenshots manual site translations example clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## install QGIS (Debian, Ubuntu) and build .venv; quick when done
	@./scripts/setup.sh

demo: setup ## make styled maps of the example region and a QGIS project, without a GUI
	@$(PYTHON) scripts/demo.py

# CI is set by continuous integration services: there the slow tests and those on measured data run as well. One
# process more than there are processors: tests wait for disks, servers and processes a tenth of the time; none has
# threads of OpenMP, which wait for each other where all processors are busy. Whoever has no more tests takes half of
# what another has left: no file is so long that one processor waits for it. (Not in pyproject.toml: there the options
# would hold for one test as well, which needs no other processes.) Bytecode is written even where the environment
# says no: each of the hundred processes that tests start would compile the package anew.
test: setup ## run the tests (fast ones; with CI set in the environment, all)
	processes=$$($(PYTHON) -c "import os; print(min(4, os.cpu_count() + 1))"); PYTHONDONTWRITEBYTECODE= OMP_NUM_THREADS=1 $(PYTHON) -m pytest \
		--numprocesses $$processes --max-worker-restart 0 --dist worksteal \
		$(if $(CI),,-m "not slow and not realdata") $(PYTEST_ARGS)

wheel-test: setup ## build the wheel, install it into an empty environment and predict with it
	$(PYTHON) -m pytest tests/test_wheel.py

test-matrix: ## test, package and test the wheel on the QGIS of this system, Debian 13 and Debian sid (root; makes chroots)
	@./scripts/test_matrix.sh

lint: setup ## check style and security
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m flake8 soil_mobility_plugin scripts
	$(PYTHON) -m mypy
	$(PYTHON) -m bandit --quiet --recursive --configfile pyproject.toml soil_mobility_plugin scripts $(wildcard benchmarks)
	git ls-files -z | xargs -0 $(PYTHON) -m detect_secrets.pre_commit_hook

format: setup ## lay out the code
	$(PYTHON) -m ruff check --fix --quiet .
	$(PYTHON) -m ruff format .

package: setup ## make dist/soil_mobility-VERSION.zip, checked and tried in QGIS
	@$(PYTHON) scripts/package.py

release: package site ## make zip, wheel, site and release notes in dist/
	$(PYTHON) -m build --wheel --no-isolation --outdir dist .
	rm -rf dist/site && cp -r build/site dist/site
	$(PYTHON) scripts/release_notes.py dist/RELEASE_NOTES.md

benchmark: setup ## measure speed and memory beside what else one would pick
	@./scripts/setup_benchmark.sh
	$(PYTHON) benchmarks/run.py

train: setup ## train the bundled model anew
	$(PYTHON) -m soil_mobility_plugin.soilmobility.training

screenshots: demo ## take the pictures of docs/images (QGIS on a virtual screen)
	@$(PYTHON) scripts/screenshots.py

manual: setup ## make the pages of the manual anew (Sphinx; soil_mobility_plugin/help)
	@$(PYTHON) scripts/manual.py help

site: setup ## make the manual as a static site (build/site)
	@$(PYTHON) scripts/manual.py site

translations: setup ## collect the texts, update and compile the German and French catalogues
	@$(PYTHON) scripts/update_translations.py

example: setup ## make the embedded example data anew
	$(PYTHON) scripts/make_example.py soil_mobility_plugin/example

clean: ## remove what make has made, except .venv
	rm -rf demo dist build .pytest_cache .ruff_cache .hypothesis .coverage htmlcov .qgis-settings
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
