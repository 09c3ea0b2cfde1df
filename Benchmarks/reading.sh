#!/bin/sh
# Benchmarks/reading.sh PAGES_DIR: how fast the reader is on a folder of pages (*.html, *.html.gz), against libxml2's
# own parser and against trafilatura, all on this machine one after the other. ROUNDS=5 sets how often.
set -eu
[ $# -ge 1 ] || { echo "usage: Benchmarks/reading.sh PAGES_DIR" >&2; exit 2; }
pages=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-5}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for page in "$pages"/*.html "$pages"/*.htm; do
  if [ -f "$page" ]; then ln -s "$page" "$folder/"; fi
done
for page in "$pages"/*.html.gz "$pages"/*.htm.gz; do
  if [ -f "$page" ]; then gzip -dc "$page" > "$folder/$(basename "$page" .gz)"; fi
done

swift build -c release --product ReadingBenchmark
"$(swift build -c release --show-bin-path)/ReadingBenchmark" "$folder" "$rounds" | tee "$folder/reading.txt"

# trafilatura 2 in an environment of its own, made once; what cannot be had is skipped with a word.
environment=.build/bench-venv
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment" || { echo "trafilatura: skipped, python3 -m venv does not work here"; exit 0; }
fi
if ! "$environment/bin/python" -c 'import trafilatura, lxml.html.clean' 2>/dev/null; then
  timeout 300 "$environment/bin/pip" install --quiet 'trafilatura>=2,<3' lxml lxml_html_clean || {
    echo "trafilatura: skipped, pip could not install it"
    exit 0
  }
fi
timeout "${TRAFILATURA_SECONDS:-900}" "$environment/bin/python" Benchmarks/trafilatura_pages.py "$folder" \
  "$folder/reading.txt" || echo "trafilatura: skipped, it failed or took longer than its time"
