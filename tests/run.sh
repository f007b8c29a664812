#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

usage()
{
    cat <<'TEXT'
tests/run.sh [--sanitize [--core] | --threads] [CTEST-OPTION...]

Installs what the tests need, builds Andon and runs all tests. May be run again at any time.

  --sanitize   with AddressSanitizer and UndefinedBehaviorSanitizer
  --core       with --sanitize: without the window, which takes much less time
  --threads    with ThreadSanitizer, what of the store runs on several threads without Qt's event loop

Everything else goes to CTest, for example: tests/run.sh -R judge
TEXT
}

sanitize=no
core=no
threads=no
ctest_options=()
for argument in "$@"; do
    case $argument in
        --sanitize) sanitize=yes ;;
        --core) core=yes ;;
        --threads) threads=yes ;;
        -h | --help) usage; exit 0 ;;
        *) ctest_options+=("$argument") ;;
    esac
done

case $sanitize-$core in
    no-no) preset=dev ;;
    yes-no) preset=asan ;;
    yes-yes) preset=asan-core ;;
    no-yes) fail "--core goes together with --sanitize." ;;
esac

readonly threaded_tests=(tst_changebuffer tst_iddirectory tst_idsegments tst_onemoment)
targets=()
if [ "$threads" = yes ]; then
    [ "$sanitize" = no ] || fail "--threads and --sanitize do not go together."
    preset=tsan-core
    targets=("${threaded_tests[@]}")
    ctest_options+=(-R "$(IFS='|'; echo "${threaded_tests[*]}")")
    export TSAN_OPTIONS="suppressions=$PWD/tests/support/tsan.supp halt_on_error=1"
fi

install_missing "${packages_to_build[@]}" "${packages_to_run[@]}" "${packages_to_test[@]}"
build "$preset" ${targets[@]+"${targets[@]}"}

say "Running the tests (preset $preset)."
export QT_QPA_PLATFORM=offscreen
exec ctest --test-dir ".build/$preset" --output-on-failure --no-tests=error --parallel 2 \
    ${ctest_options[@]+"${ctest_options[@]}"}
