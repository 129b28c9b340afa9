# make run · make test: everything else follows, on a bare machine too (see README.md).
BIN := .venv/bin
.PHONY: run test lint strings snapshots setup clean

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

strings: setup
	@$(BIN)/python tools/strings.py

# Keeps the pictures in tests/ui/snapshots as the screens look now; see what changed before committing.
snapshots: setup
	@$(BIN)/pytest -q tests/ui/snapshots --accept-snapshots
	@git status --short tests/ui/snapshots/expected

setup:
	@tools/setup_machine.sh

clean:
	rm -rf .venv build dist sirelief_gui/resources.rcc .mypy_cache .pytest_cache .ruff_cache \
	.hypothesis .import_linter_cache .coverage
