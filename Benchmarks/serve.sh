#!/bin/sh
# Requests a second of `serve` for the first page of the shipped archive, the server on one core and 64 connections by wrk on
# another; then its memory before and after. Needs Debian's wrk. Usage: Benchmarks/serve.sh [SECONDS]
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
program=.build/release/rejoinder
[ -x "$program" ] || { echo "serve.sh: build first: make build" >&2; exit 1; }
command -v wrk > /dev/null || { echo "serve.sh: skipped, wrk is not installed" >&2; exit 0; }
folder=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$folder"' EXIT
HOME="$folder" taskset -c 0 "$program" serve --listen 127.0.0.1:0 --archive snapshots > "$folder/address" &
server=$!
for _ in $(seq 100); do [ -s "$folder/address" ] && break; sleep 0.05; done
address=$(head -n 1 "$folder/address")
resident() { awk '/^VmRSS/ { printf "%.1f MB", $2 / 1024 }' "/proc/$server/status"; }
for path in / /sources/ohchr-statement /align/ngo-letter/ohchr-statement; do
  status=$(curl -s -o "$folder/page" -w '%{http_code} %{size_download} bytes, first answer %{time_total} s' "$address$path")
  echo "$path  $status"
done
echo "memory before  $(resident)"
taskset -c 1 wrk -t 1 -c 64 -d "${seconds}s" --latency "$address/" | grep -E "Requests/sec|99%|Non-2xx" || true
echo "memory after   $(resident)"
