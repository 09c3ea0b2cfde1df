# Two commands do everything: `make align` and `make test`. Both install what is missing (Debian packages) by themselves.

BUILD_PACKAGES := libarchive-dev libcurl4-openssl-dev libre2-dev libxml2-dev libsqlite3-dev libstemmer-dev \
  pkg-config zlib1g-dev
# What the program runs: pdftotext on every PDF, openssl on timestamps, both under bwrap where that works.
RUN_PACKAGES := bubblewrap openssl poppler-utils
TEST_PACKAGES := chromium chromium-driver nginx-light perl python3-pip tesseract-ocr
SWIFT ?= swift
RELEASE := .build/release/rejoinder

.PHONY: align test lint build packages test-packages axe warcio toolchain bench fuzz check-long clean

## align: build in release mode and run the main job on the archive in snapshots/
align: build
	@$(RELEASE) align ngo-letter ohchr-statement --archive snapshots
	@$(RELEASE) align ngo-letter ohchr-statement --archive snapshots --format html -o alignment.html
	@echo
	@echo "The same as a page to open or send: $(CURDIR)/alignment.html"

build: toolchain packages
	@$(SWIFT) build -c release --product rejoinder --quiet

# Not all tests at once: many wait for other programs, and a server in the tests' own process would never come to answer.
## test: lint, build and run every test
test: toolchain packages test-packages axe warcio lint
	$(SWIFT) build --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 $(SWIFT) test --skip-build --disable-xctest

lint: toolchain
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Fuzz/Sources/Fuzz* Package.swift

toolchain:
	@command -v $(SWIFT) > /dev/null || { \
	  echo "make: no Swift tool chain; install Swift 6.3 from https://www.swift.org/install/linux/ and put it on PATH" >&2; exit 1; }

# Asks dpkg first, so that nothing is installed, and nobody is asked for a password, where all is there.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2> /dev/null | grep -q "ok installed" || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing" >&2; \
	  if [ "$$(id -u)" = 0 ]; then as=""; elif command -v sudo > /dev/null; then as=sudo; else \
	    echo "make: not root and no sudo; install as root: apt-get install$$missing" >&2; exit 1; fi; \
	  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $$missing > /dev/null; \
	fi
endef

packages:
	$(call install,$(BUILD_PACKAGES) $(RUN_PACKAGES))

test-packages:
	$(call install,$(TEST_PACKAGES))

# axe-core, with which the tests check that the pages are accessible: the one that a Python package brings, by its hash.
AXE_PACKAGE := axe-playwright-python==0.1.8
AXE_SHA256 := fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8
axe: test-packages
	@test -f .build/axe/axe.min.js || { mkdir -p .build/axe && rm -f .build/axe/*.whl && \
	  python3 -m pip download --quiet --no-deps --only-binary :all: -d .build/axe "$(AXE_PACKAGE)" && \
	  echo "$(AXE_SHA256)  $$(ls .build/axe/*.whl)" | sha256sum --check --quiet && \
	  python3 -m zipfile -e .build/axe/*.whl .build/axe/unpacked && \
	  mv .build/axe/unpacked/axe_playwright_python/axe.min.js .build/axe/ && rm -rf .build/axe/unpacked; } || \
	  echo "make: axe-core could not be fetched; the tests of accessibility are skipped" >&2

# warcio, beside which WARC files are read in the tests, by its hash and that of what it needs.
warcio: test-packages
	@test -d .build/warcio/warcio || { rm -rf .build/warcio && mkdir -p .build/warcio && \
	  printf '%s\n' "six==1.17.0 --hash=sha256:4721f391ed90541fddacab5acf947aa0d3dc7d27b2e1e8eda2be8970586c3274" \
	    "warcio==1.7.5 --hash=sha256:ca96130bde7747e49da714097d144c6ff939458d4f93e1beb1e42455db4326d4" > .build/warcio/list && \
	  python3 -m pip install --quiet --root-user-action ignore --no-deps --require-hashes --only-binary :all: --target .build/warcio -r .build/warcio/list; } || \
	  { rm -rf .build/warcio; echo "make: warcio could not be fetched; the tests beside it are skipped" >&2; }

clean:
	rm -rf .build alignment.html

## bench: CPU time of the commands, the archive against git and sha256sum, the reader against libxml2 and trafilatura, the search of an archive against bm25s, the size and paint of a large page, the answers of serve, fetching and capturing beside curl, a simulated day of watching, and the figures of docs/alignment.md; PAGES,
## CONTRACTS and INQUIRIES name data that is not part of the project
bench: build
	@Benchmarks/commands.sh
	@Benchmarks/archive.sh
	@Benchmarks/verify.sh
	@Benchmarks/corpus.sh
	@Benchmarks/page.py $(RELEASE)
	@Benchmarks/site.sh
	@Benchmarks/serve.sh
	@Benchmarks/fetch.sh
	@Benchmarks/captures.sh
	@$(SWIFT) run -c release --quiet DayBenchmark 1001 20
	@if [ -n "$(CORPUS)" ]; then Benchmarks/diff.sh $(CORPUS); \
	else echo "bench: skipped, give CORPUS=FOLDER of old_SIZE.txt and new_SIZE.txt; see Benchmarks/diff.sh" >&2; fi
	@if [ -n "$(PAGES)" ]; then Benchmarks/reading.sh $(PAGES); \
	else echo "bench: skipped, give PAGES=FOLDER of .html or .html.gz files; see docs/reading.md" >&2; fi
	@if [ -n "$(CONTRACTS)" ]; then \
	  $(SWIFT) run -c release --quiet AlignmentBenchmark contracts $(CONTRACTS) $(INQUIRIES); \
	  if [ -n "$(INQUIRIES)" ]; then $(SWIFT) run -c release --quiet AlignmentBenchmark ablation $(CONTRACTS) $(INQUIRIES); fi; \
	else echo "bench: skipped, give CONTRACTS=PATH/contracts.json (ContractNLI) and INQUIRIES=PATH; see docs/alignment.md" >&2; fi
	@if [ -n "$(INQUIRIES)" ]; then Benchmarks/labels.py $(INQUIRIES) $(RELEASE); fi

## fuzz: every reader under libFuzzer and the address sanitizer, SECONDS each (Fuzz/README.md)
SECONDS ?= 60
fuzz: toolchain packages test-packages
	Fuzz/fuzz.sh $(SECONDS)

## check-long: what takes too long for every commit: fuzzing, every subset of writes in a crash, every bit of a small archive, watch killed a hundred times, the API under schemathesis, WARC files of others
check-long: fuzz test-packages warcio
	$(SWIFT) build --build-tests
	REJOINDER_LONG_TESTS=1 $(SWIFT) test --skip-build --disable-xctest --filter "CrashTests|ExhaustiveDamageTests|WatchKilledTests"
	scripts/check-api.sh
	scripts/check-warc.sh
