# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Starts Andon without a window and ends it again. To be sourced after packages.sh, not run.

andon_pid=
base=

# start_andon PROGRAM OUTPUT ERRORS ANDON-OPTION...: starts it and returns once it answers, with its address in
# $base. Its standard output goes to the file OUTPUT, its standard error to ERRORS.
start_andon()
{
    local andon=$1 output=$2 errors=$3 tries
    shift 3
    : >"$output"
    "$andon" --headless "$@" >"$output" 2>"$errors" &
    andon_pid=$!
    for ((tries = 0; tries < 300; ++tries)); do
        base=$(sed -n 's/^andon: listening on //p' "$output")
        [ -n "$base" ] && return
        kill -0 "$andon_pid" 2>/dev/null || break
        sleep 0.1
    done
    cat "$errors" >&2
    fail "Andon did not start; the lines above are its log."
}

# Ends Andon as a service manager would, and passes on what it says to that.
stop_andon()
{
    local status=0
    if [ -n "$andon_pid" ]; then
        kill -TERM "$andon_pid" 2>/dev/null || true
        wait "$andon_pid" || status=$?
        andon_pid=
    fi
    return "$status"
}
