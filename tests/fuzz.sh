#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

readonly sources=tests/fuzz
readonly work=.build/fuzz

usage()
{
    cat <<'TEXT'
tests/fuzz.sh [--runs N | --seconds N] [--merge] [TARGET...]

Installs what is missing, builds the targets of tests/fuzz with libFuzzer, AddressSanitizer and
UndefinedBehaviorSanitizer, and runs one after the other until a property does not hold. Ends with 1 when that was
so. May be run again at any time: inputs that led somewhere new are kept in .build/fuzz/corpus.

  --runs N      how many inputs each target is tried with (1000000)
  --seconds N   how long each target is tried, instead
  --merge       afterwards adds to tests/fuzz/corpus what leads somewhere that nothing in it does
  TARGET        only these
TEXT
    printf '\nTargets: %s\n' "$(all_targets | paste --serial --delimiters ' ')"
}

all_targets()
{
    local source
    for source in "$sources"/fuzz_*.cpp; do
        basename "${source#"$sources"/fuzz_}" .cpp
    done
}

amount=-runs=1000000
merge=no
targets=()
while [ $# -gt 0 ]; do
    case $1 in
        --runs | --seconds)
            [[ ${2-} =~ ^[1-9][0-9]*$ ]] || fail "$1 goes with a number."
            case $1 in
                --runs) amount=-runs=$2 ;;
                --seconds) amount=-max_total_time=$2 ;;
            esac
            shift
            ;;
        --merge) merge=yes ;;
        -h | --help) usage; exit 0 ;;
        -*) fail "There is no option $1; --help lists them." ;;
        *)
            [ -f "$sources/fuzz_$1.cpp" ] || fail "There is no target $1; --help lists them."
            targets+=("$1")
            ;;
    esac
    shift
done
[ "${#targets[@]}" -gt 0 ] || mapfile -t targets < <(all_targets)

# libfuzzer TARGET ARGUMENT...: runs its program, with what all runs have in common.
libfuzzer()
{
    local target=$1
    shift
    # Freed memory is watched for a while only: with the usual 256 MB of it every run is slower.
    ASAN_OPTIONS=quarantine_size_mb=16 "$work/tests/fuzz/fuzz_$target" -max_len=1024 "$@"
}

# statistic TARGET NAME: what the run of this target came to.
statistic()
{
    sed -n "s/^stat::$2: *//p" "$work/$1.log"
}

# try TARGET: runs it, says what came of it, and fails when there is a finding.
try()
{
    local target=$1 findings=$work/findings/$1 status=0 finding
    mkdir -p "$findings" "$work/corpus/$target"
    SECONDS=0
    libfuzzer "$target" "$amount" -dict="$sources/$target.dict" -artifact_prefix="$findings/" -print_final_stats=1 \
        "$work/corpus/$target" "$sources/corpus/$target" >"$work/$target.log" 2>&1 || status=$?
    local executed
    executed=$(statistic "$target" number_of_executed_units)
    summary+=("$(printf '%-12s %12s %9s %12s   %s' "$target" "${executed:-0}" "$SECONDS" "$((${executed:-0} / (SECONDS > 0 ? SECONDS : 1)))" \
        "$([ "$status" -eq 0 ] && echo none || echo 1)")")
    [ "$status" -ne 0 ] || return 0

    finding=$(sed -n 's/.*Test unit written to //p' "$work/$target.log")
    grep -aE '^broken:|^==[0-9]+== ?ERROR|runtime error' "$work/$target.log" >&2 || tail -n 5 "$work/$target.log" >&2
    [ -z "$finding" ] || printf 'To see it again: %s %s\n' "$work/tests/fuzz/fuzz_$target" "$finding" >&2
    return 1
}

# keep TARGET: a small set of what was found, that with the inputs made by hand leads to every place that is known.
# How often a place was come to does not count: that would be thousands of files.
keep()
{
    local corpus=$sources/corpus/$1 merged=$work/merged/$1
    rm -rf "$merged"
    mkdir -p "$merged" "$corpus/found"
    cp "$corpus"/by-hand/* "$merged"
    libfuzzer "$1" -set_cover_merge=1 -use_counters=0 "$merged" "$corpus/found" "$work/corpus/$1" >"$work/$1.merge.log" 2>&1 \
        || fail "What was found could not be merged, see $work/$1.merge.log."
    rm -rf "$corpus/found"
    mkdir "$corpus/found"
    local file
    for file in "$merged"/*; do
        [ -f "$corpus/by-hand/${file##*/}" ] || mv "$file" "$corpus/found"
    done
}

install_missing "${packages_to_build[@]}" "${packages_to_fuzz[@]}"
build fuzz "${targets[@]/#/fuzz_}"

summary=()
failed=no
for target in "${targets[@]}"; do
    say "Fuzzing $target ($(find "$sources/corpus/$target" -type f | wc -l) inputs to begin with)."
    try "$target" || failed=yes
    [ "$merge" = no ] || keep "$target"
done

printf '\n%-12s %12s %9s %12s   %s\n' target executions seconds "a second" findings
printf '%s\n' "${summary[@]}"
[ "$failed" = no ] || fail "There are findings, in $work/findings."
