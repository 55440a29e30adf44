#!/bin/sh
# twenty-runs.sh [RUNS]: the concurrency suite so many times in a row, and a million rounds of each litmus test; prints the
# longest run of each area. A run that hangs fails after three minutes.
set -eu
cd "$(dirname "$0")/../.."
log=tests/target/concurrency-runs.log
mkdir -p tests/target
if mvn -B -ntp verify -pl tests -am -Dit.test=ConcurrencyIT -Dtest=NoSuch -Dconcurrency.runs="${1:-20}" -Dconcurrency.litmus=1000000 \
  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false > "$log" 2>&1; then
  grep -E 'runs as on HotSpot|rounds of each' "$log"
else
  tail -60 "$log" >&2
  exit 1
fi
