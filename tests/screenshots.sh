#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/screenshots.sh FOLDER: builds Andon and writes pictures of every page, to be looked at by a person.
# --help lists sizes, themes, languages and how many events there may be.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

if [ "${1:---help}" != --help ] && [ "$1" != -h ]; then
    install_missing "${packages_to_build[@]}" "${packages_to_run[@]}" "${packages_to_test[@]}"
    build dev andon andon_bench
fi
exec /usr/bin/python3 -B tests/person/screenshots.py --program .build/dev/andon --bench .build/dev/bench/andon_bench "${@:---help}"
