#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh
# shellcheck source=installer/program.sh
. installer/program.sh

readonly bin=.build/release
readonly program=$bin/andon

usage()
{
    cat <<'TEXT'
bench/run.sh [--quick] [--rounds N] [--folder DIR]

Measures Andon against raw SQLite, in turn, on the same disk. bench/README.md says how to read it.

  --quick        one short round
  --rounds N     how many rounds (3)
  --folder DIR   where the databases are put (.build), to measure another disk
TEXT
}

rounds=3
seconds=10
yardstick_events=1000000
readings=1000000
folder=.build
while [ "$#" -gt 0 ]; do
    case $1 in
        --quick) rounds=1; seconds=2; yardstick_events=300000; readings=100000 ;;
        --rounds) rounds=${2:?--rounds needs a number}; shift ;;
        --folder) folder=${2:?--folder needs a folder}; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

readonly yardstick='L: raw SQLite, batches of 1000'
# name|connections|events in a batch
workloads=(
    'one client, batches of 1000|1|1000'
    '8 clients, batches of 500|8|500'
    '4 clients, batches of 1000|4|1000'
    '64 clients, one event each|64|1'
    '5 clients, batches of 200|5|200'
)

install_missing "${packages_to_build[@]}" "${packages_to_run[@]}"
build release
mkdir -p "$folder"
work=$(mktemp --directory "$folder/bench.XXXXXX")
# Called by the trap.
# shellcheck disable=SC2317
clean_up()
{
    [ -z "$andon_pid" ] || kill -TERM "$andon_pid" 2>/dev/null || true
    wait || true
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# field NAME TEXT: the number after NAME in a line such as "events/s 900 p50 1.2 ms".
field()
{
    sed -n "s|.*\\b$1 \\([0-9.]*\\).*|\\1|p" <<<"$2"
}

# A server on a database of its own.
start_afresh()
{
    rm -rf "$work/db"
    mkdir "$work/db"
    start_andon "$program" "$work/ready" "$work/log" --listen 127.0.0.1:0 --database "$work/db/andon.db"
}

# row NAME EVENTS/S P50 P99 RATIO
row()
{
    printf '  %-30s %12s %10s %10s %8s\n' "$@"
}

# report NAME LINE: shows what a program printed, and keeps it for the medians.
report()
{
    local rate p50 p99 ratio
    rate=$(field events/s "$2")
    p50=$(field p50 "$2")
    p99=$(field p99 "$2")
    ratio=$(awk -v rate="$rate" -v limit="$limit" 'BEGIN { printf "%.3f", rate / limit }')
    row "$1" "$rate" "$p50" "$p99" "$ratio"
    printf '%s|%s|%s|%s|%s\n' "$1" "$rate" "$p50" "$p99" "$ratio" >>"$work/results"
}

# measure NAME CONNECTIONS BATCH: on a fresh database, so that the order does not matter.
measure()
{
    local line
    start_afresh
    line=$("$bin/bench/loadgen" --base "$base" --connections "$2" --batch "$3" --seconds "$seconds" --uuid) \
        || fail "$1: $line"
    stop_andon || fail "Andon ended with exit status $?."
    report "$1" "$line"
}

measure_limit()
{
    local line
    line=$("$bin/bench/sqlite_limit" "$yardstick_events" --file "$work/limit.db")
    limit=$(field events/s "$line")
    report "$yardstick" "$line"
}

# median NAME COLUMN FORMAT: the median of a column over the rounds.
median()
{
    awk -F'|' -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/results" | sort -g \
        | awk -v format="$3" '{ value[NR] = $1 } END { printf format, (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

heading()
{
    printf '\n%s\n' "$1"
    row '' 'events/s' 'p50 ms' 'p99 ms' 'of L'
}

say "Measuring on $(df --output=source,fstype "$work" | tail -n 1 | tr -s ' '), $(nproc) processor(s)."
for ((round = 1; round <= rounds; ++round)); do
    heading "Round $round of $rounds"
    measure_limit
    for workload in "${workloads[@]}"; do
        IFS='|' read -r name connections batch <<<"$workload"
        measure "$name" "$connections" "$batch"
    done
done

for hours in 2160 1; do
    say "Readings: how long questions about $readings of them take, spread over $hours hour(s)."
    start_afresh
    "$bin/bench/readings" --base "$base" --readings "$readings" --hours "$hours"
    stop_andon || fail "Andon ended with exit status $?."
done

heading "Medians of $rounds round(s); the ratio is the median of the ratios, each to L of its own round"
for workload in "$yardstick" "${workloads[@]}"; do
    name=${workload%%|*}
    row "$name" "$(median "$name" 2 %.0f)" "$(median "$name" 3 %.2f)" "$(median "$name" 4 %.2f)" \
        "$(median "$name" 5 %.3f)"
done
