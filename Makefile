# make run · make test: everything else follows, on a bare machine too (see README.md).
BIN := .venv/bin
.PHONY: run test lint bench chaos dist standalone strings snapshots setup clean

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then $(BIN)/sirelief-gui; else \
	echo "There is no display here, so the demo walk plays off screen; its pictures go to build/pictures/."; \
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/shots.py --out build/pictures; fi

lint: setup
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --strict sirelief_gui tools benchmarks
	@$(BIN)/lint-imports --no-logo

test: lint
	@$(BIN)/pytest -n 2 --cov --cov-report= --junitxml=build/tests.xml; failed=$$?; \
	$(BIN)/python tools/verdict.py build/tests.xml || failed=1; exit $$failed

# One table of times, memory and sizes beside others, in some minutes; docs/BENCHMARKS.md says more.
#   FULL=1 all of it (an hour and more)   PEERS=1 installs the programs beside   ONLY=start,memory
bench: setup
	@tools/setup_bench.sh bench $(if $(PEERS),peers)
	@$(BIN)/python -m benchmarks --json $(or $(JSON),build/bench.json) $(if $(ONLY),--only $(ONLY)) $(if $(FULL),--full)

# Trouble of every kind in a quarter of an hour.   FULL=1 all of it   ONLY=soak,clocks   SEED=7 again
chaos: setup
	@tools/setup_bench.sh stage
	@$(BIN)/python -m tools.chaos --json $(or $(JSON),build/chaos.json) $(if $(SEED),--seed $(SEED)) \
	$(if $(ONLY),--only $(ONLY)) $(if $(FULL),--full)

# What is given to others, in dist/: wheel and source archive; the build that needs no Python.
dist: setup
	@$(BIN)/python -m hatchling build -t wheel -t sdist
	@ls -lh dist

standalone: setup
	@$(BIN)/python tools/standalone.py

strings: setup
	@$(BIN)/python tools/strings.py

# Keeps the pictures in tests/ui/snapshots as the screens look now; see what changed before committing.
snapshots: setup
	@$(BIN)/pytest -q tests/ui/snapshots --accept-snapshots
	@git status --short tests/ui/snapshots/expected

setup:
	@tools/setup_machine.sh

clean:
	rm -rf .venv build dist sirelief_gui/resources.rcc sirelief_gui/tables.json .mypy_cache .pytest_cache .ruff_cache \
	.hypothesis .import_linter_cache .coverage
