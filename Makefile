# `make demo` and `make test` need Rust, Python 3.11+, a C compiler and make; each prepares the rest by itself.
# A part whose tool is missing and cannot be installed says `skipped: ...`; with CI set it fails instead.

PYTHON ?= python3
BUILD := build
VENV := $(BUILD)/venv
PY := $(VENV)/bin/python
DEMO := $(BUILD)/demo-package
LIB := $(abspath target/release)
CARGO := cargo
NEED := tests/need
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
ABI := $(shell sed -n 's/.*CHISO_ABI_VERSION: u32 = \([0-9]*\);.*/\1/p' ffi/src/abi.rs)

.PHONY: generate demo test test-rust test-tables test-c test-install test-csharp test-python bench lib clean

# What follows from the error codes and the C surface: the header, the C# imports and enums, the symbols, tables of the docs.
generate:
	$(CARGO) run --quiet --locked -p xtask -- generate

demo: $(BUILD)/.demo
	PYTHONPATH=$(DEMO) $(PY) examples/bac-giang/demo.py $(BUILD)/demo/bac-giang.html
	PYTHONPATH=$(DEMO) $(PY) examples/scorecard/demo.py $(BUILD)/demo/scorecard

test: test-rust test-c test-install test-csharp test-python

# The library is built first: a test holds its exported symbols against the frozen list.
test-rust:
	$(CARGO) build --locked -p chiso-ffi
	$(CARGO) test --workspace --locked --features chiso/schema

# Whole published tables and criteria tables, which are not part of the repository: make test-tables TABLES=folder.
test-tables:
	CHISO_TABLES=$(abspath $(TABLES)) $(CARGO) test --locked -p chiso --features xlsx \
	  --test conformance --test criteria_tables -- --ignored

# libchiso, the name by which linked programs ask for it, and what a statically linked program needs beside it.
lib:
	$(CARGO) rustc --locked --release -p chiso-ffi --lib -- --print native-static-libs=$(LIB)/native-static-libs
	ln -sf libchiso.so $(LIB)/libchiso.so.$(ABI)

# The library as users link it; then, under valgrind, a debug build with an export that panics on purpose.
test-c: lib
	@if $(NEED) g++ 'C and C++' g++; then \
	  $(MAKE) -C tests/c test LIB_DIR=$(LIB); else test $$? -eq 1; fi
	@if $(NEED) valgrind 'C under valgrind' valgrind && $(NEED) g++ 'C++' g++; then \
	  $(CARGO) build --locked -p chiso-ffi --features test-panic && \
	  $(MAKE) -C tests/c valgrind LIB_DIR=$(abspath target/debug) BUILD=$(abspath $(BUILD)/c-debug); else test $$? -eq 1; fi

# An installed copy, used as others use it.
test-install: lib
	@if $(NEED) cmake 'The installed library' cmake && $(NEED) pkg-config 'The installed library' pkg-config; then \
	  VERSION=$(VERSION) ABI=$(ABI) MAKE='$(MAKE)' tests/install/run; else test $$? -eq 1; fi

test-csharp: lib
	@if $(NEED) mcs 'C# on Mono' mono-mcs mono-runtime mono-devel; then $(MAKE) -C tests/csharp test LIB_DIR=$(LIB); else test $$? -eq 1; fi

test-python: lib $(BUILD)/.wheel $(BUILD)/.test-tools
	$(PY) -m pytest -q tests/python
	$(PY) -m mypy.stubtest chiso --ignore-missing-stub

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet 'maturin==1.16.0'
	@touch $@

$(BUILD)/.test-tools: tests/python/requirements.txt $(VENV)/.made
	$(PY) -m pip install --quiet -r tests/python/requirements.txt
	@touch $@

$(BUILD)/.bench-tools: python/benches/requirements.txt $(BUILD)/.test-tools
	$(PY) -m pip install --quiet -r python/benches/requirements.txt
	@touch $@

SOURCES := $(shell find core/src core/data python -name '*.rs' -o -name '*.toml' -o -name '*.py' -o -name '*.pyi')

$(BUILD)/.wheel: $(VENV)/.made $(SOURCES) Cargo.toml Cargo.lock
	rm -rf $(BUILD)/wheels
	$(VENV)/bin/maturin build --release --locked --manifest-path python/Cargo.toml --interpreter $(abspath $(PY)) --out $(BUILD)/wheels --compression-level 9
	$(PY) -m pip install --quiet --force-reinstall --no-deps $(BUILD)/wheels/*.whl
	@touch $@

# The package without optimisation: built in less than half the time, and quick enough for a demonstration.
$(BUILD)/.demo: $(VENV)/.made $(SOURCES) Cargo.toml Cargo.lock
	rm -rf $(DEMO) $(DEMO)-wheel
	$(VENV)/bin/maturin build --locked --manifest-path python/Cargo.toml --interpreter $(abspath $(PY)) --out $(DEMO)-wheel
	$(PY) -m pip install --quiet --no-deps --target $(DEMO) $(DEMO)-wheel/*.whl
	@touch $@

bench: $(BUILD)/.wheel $(BUILD)/.bench-tools
	$(CARGO) bench --locked -p chiso --features xlsx
	@for bench in python/benches/bench_*.py; do $(PY) $$bench || exit 1; done

clean:
	rm -rf $(BUILD) target

include ffi/install/install.mk
