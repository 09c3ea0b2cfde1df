#!/usr/bin/env bash
# Runs every fuzz target for some seconds each: fuzz.sh [SECONDS]. What crashed lies in Fuzz/.build/crashes afterwards.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
swift build 2>&1 | grep -E 'error|warning: unre|Compiling|Build' | tail -3
# Swift's own backtracer waits for a terminal where a crash is what is looked for.
export SWIFT_BACKTRACE=enable=no
mkdir -p .build/crashes
failed=0
for target in $(sed -n 's/^| `\(Fuzz[A-Za-z]*\)`.*/\1/p' README.md); do
  mkdir -p ".build/corpus/$target"
  log=.build/$target.log
  dictionary=""
  [ -f "Seeds/$target.dict" ] && dictionary="-dict=Seeds/$target.dict"
  # A run that does not end by itself is a finding as well.
  if timeout -s KILL $((seconds + 60)) ".build/debug/$target" -max_total_time="$seconds" -max_len=8192 -timeout=10 \
    -rss_limit_mb=2048 -artifact_prefix=".build/crashes/$target-" $dictionary \
    ".build/corpus/$target" $([ -d "Seeds/$target" ] && echo "Seeds/$target") > "$log" 2>&1; then
    echo "$target: $(grep -E '^Done' "$log")"
  else
    failed=1
    echo "$target: FAILED, see Fuzz/$log and Fuzz/.build/crashes" >&2
    grep -E 'Fatal error|precondition|ERROR:|Test unit written' "$log" | head -5 >&2 || true
  fi
done
exit $failed
