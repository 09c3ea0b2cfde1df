#!/usr/bin/env bash
# 1,000 demands against 100,000 sentences (made up, from a fixed seed) on one core: the index of `align --all` beside bm25s
# (PyPI) on the same words, for the ten best sentences of each demand. Prints CPU milliseconds, memory and the ratio, and fails
# where the results differ. bm25s is installed into .build/bench-venv; without python3 and pip that half is skipped.
# usage: Benchmarks/corpus.sh [FOLDER]   (where the sample and the results go; a temporary one without it)
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product AlignmentBenchmark --quiet
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
one=(); if command -v taskset > /dev/null; then one=(taskset -c 0); fi
venv=.build/bench-venv
if ! { [ -x $venv/bin/python ] || python3 -m venv $venv; } > /dev/null 2>&1 ||
  ! { $venv/bin/python -c 'import bm25s' || $venv/bin/pip install --quiet bm25s==0.3.16 numpy==2.4.6; } > /dev/null 2>&1; then
  echo "bench: bm25s skipped, it needs python3 with venv, pip and a network" >&2
  venv=
fi
rm -f "$folder"/time.*
for round in 1 2 3; do
  "${one[@]}" .build/release/AlignmentBenchmark corpus "$folder" > "$folder/time.ours.$round"
  if [ -n "$venv" ]; then "${one[@]}" $venv/bin/python Benchmarks/corpus.py "$folder" > "$folder/time.bm25s.$round"; fi
done
cat "$folder/time.ours.1"
if [ -n "$venv" ]; then cat "$folder/time.bm25s.1"; fi

median() { # median of a column of the lines that begin with a word, over the rounds
  cat "$folder"/time.*.[123] | awk -v name="$1" -v column="$2" '$1 == name && $2 == "index" { print $column }' |
    sort -n | sed -n 2p
}
ours=$(($(median ours 3) + $(median ours 5)))
echo "medians of three rounds: ours $(median ours 3) + $(median ours 5) ms (bar: 2000 ms together)"
if [ -n "$venv" ]; then
  peer=$(($(median bm25s 3) + $(median bm25s 5)))
  echo "                         bm25s $(median bm25s 3) + $(median bm25s 5) ms, $(awk "BEGIN { printf \"%.1f\", $peer / $ours }") times ours"
fi
[ $# -gt 0 ] || rm -r "$folder"
