#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

readonly bin=.build/release
readonly figures=.build/bench.json
readonly plot=.build/bench.svg

usage()
{
    cat <<'TEXT'
bench/run.sh [--quick] [--rounds N] [--folder DIR] [--sizes 0.5,1,...] [WORKLOAD...]

Installs what is missing, builds the release and measures it against raw SQLite, in turn, on the same disk:
three rounds of the short workloads, then once each of the long ones. bench/README.md says how to read it.

  --quick       one short round of everything, in about half a minute
  --rounds N    how many rounds (3)
  --folder DIR  where databases are put (.build), to measure another disk
  --sizes LIST  how many million events the database grows to (0.5,1,5,10)
  WORKLOAD      only these; .build/release/bench/andon_bench --help lists them

The figures are also left in .build/bench.json, a plot in .build/bench.svg.
TEXT
}

rounds=(--rounds 3)
for argument in "$@"; do
    case $argument in
        -h | --help) usage; exit 0 ;;
        --quick) rounds=() ;;
    esac
done

install_missing "${packages_to_build[@]}" "${packages_to_run[@]}" "${packages_to_test[@]}"
build release andon andon_bench

# What is said on our command line comes last, and so goes before what is said here.
exec "$bin/bench/andon_bench" run --program "$bin/andon" --folder .build --long ${rounds[@]+"${rounds[@]}"} \
    --json "$figures" --svg "$plot" "$@"
