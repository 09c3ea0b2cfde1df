#!/usr/bin/env bash
# The API against its own description: schemathesis asks `rejoinder serve` on the shipped archive for whatever /openapi.json allows and
# much that it does not, and jsonschema, a validator of others, checks answers that are made of real documents. Takes SECONDS_API
# (60) and ends by itself.
# usage: scripts/check-api.sh [PROGRAM]   (the debug build without it)
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-.build/debug/rejoinder}")
venv=.build/api-venv
if ! { [ -x $venv/bin/python ] || python3 -m venv $venv; } > /dev/null 2>&1 ||
  ! { [ -x $venv/bin/schemathesis ] || $venv/bin/pip install --quiet schemathesis==4.32.5 jsonschema==4.26.0; } > /dev/null 2>&1; then
  echo "check-api: skipped, it needs python3 with venv, pip and a network" >&2
  exit 0
fi
folder=$(mktemp -d)
server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT
mkdir "$folder/home"
cp -r snapshots "$folder/archive"
HOME=$folder/home "$program" serve --listen 127.0.0.1:0 --archive "$folder/archive" > "$folder/address" 2> "$folder/errors" &
server=$!
for _ in $(seq 100); do [ -s "$folder/address" ] && break; sleep 0.1; done
address=$(cat "$folder/address")
[ -n "$address" ] || { cat "$folder/errors" >&2; exit 1; }

$venv/bin/python scripts/check_answers.py "$address"

# Most names are of the archive, so that more than faults is answered. 422 is no refusal of the request: these two documents cannot
# be aligned. 410 would be one whose bytes were removed.
cat > "$folder/schemathesis.toml" <<'TOML'
[dictionaries.sources]
values = ["ngo-letter", "ohchr-statement", "ishr-news", "unpo-news", "cns-report", "nobody"]
[dictionaries.letters]
values = ["ngo-letter", "ishr-news@1", "ngo-letter@-1", "nobody", "ohchr-statement"]
[dictionaries.responses]
values = ["ohchr-statement", "ohchr-statement@1", "unpo-news", "nobody@2"]
[dictionaries.versions]
values = [1, 2]
[parameters]
"path.id" = { dictionary = "sources", probability = 0.8 }
"path.demands" = { dictionary = "letters", probability = 0.8 }
"path.response" = { dictionary = "responses", probability = 0.8 }
"path.old" = { dictionary = "letters", probability = 0.8 }
"path.new" = { dictionary = "responses", probability = 0.8 }
"path.version" = { dictionary = "versions", probability = 0.8 }
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 404, 410, 422]
TOML
venv=$PWD/$venv
cd "$folder"
if ! "$venv/bin/schemathesis" --config-file "$folder/schemathesis.toml" --no-color run "$address/openapi.json" --checks all \
  --max-time "${SECONDS_API:-60}" --seed 1 --request-timeout 20 --warnings off > "$folder/out" 2>&1; then
  cat "$folder/out"
  exit 1
fi
echo "schemathesis: $(grep -E "[0-9]+ generated" "$folder/out" | sed 's/^ *//'), $(grep -E "^ *Tested:" "$folder/out" | sed 's/^ *//') operations"
