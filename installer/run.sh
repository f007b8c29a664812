#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh
# shellcheck source=installer/program.sh
. installer/program.sh

readonly usual_port=8092
readonly program=.build/release/andon
# Next to the build, so that neither a real database nor anything else of the user's is touched.
readonly demo_folder=$PWD/.build/demo
readonly ready_line=$demo_folder/ready
readonly log=$demo_folder/andon.log

usage()
{
    cat <<'TEXT'
installer/run.sh [--headless] [--once]

Installs what is missing, builds Andon and starts it with a made-up plant, on a database of its own.
May be run again at any time.

  --headless   without a window, also where there is a display
  --once       without a window: show that it works, then end
TEXT
}

headless=no
once=no
for argument in "$@"; do
    case $argument in
        --headless) headless=yes ;;
        --once) headless=yes; once=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

is_port_free()
{
    ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The address to listen on: the usual port, or any free one where that is taken.
address()
{
    if is_port_free "$usual_port"; then
        printf '127.0.0.1:%s' "$usual_port"
    else
        printf '127.0.0.1:0'
    fi
}

# request TITLE CURL-OPTION...: says what is asked, and shows the answer.
request()
{
    local title=$1 answer status
    shift
    answer=$(curl --silent --show-error --noproxy '*' --max-time 10 --write-out '\n%{http_code}' "$@") \
        || fail "$title: no answer."
    status=${answer##*$'\n'}
    printf '\n%s\n  answer %s: %s\n' "$title" "$status" "${answer%$'\n'*}"
    [ "$status" = 200 ] || fail "$title: the answer should have been 200."
}

post()
{
    request "$1" --header 'Content-Type: application/json' --data "$2" "$base/api/v1/events/batch"
}

get()
{
    local title=$1 path=$2
    shift 2
    request "$title" --get "$@" "$base$path"
}

# The demo plant posts its last day from the beginning on. The window is there when its figures stand
# still.
wait_for_demo()
{
    local tries lines before=
    for ((tries = 0; tries < 60; ++tries)); do
        lines=$(curl --silent --noproxy '*' --max-time 10 --get "$base/api/v1/stats/top-defect-lines" \
            --data-urlencode factoryId=DEMO --data-urlencode "from=$1" --data-urlencode "to=$2") || true
        [[ $lines == *lineId* && $lines == "$before" ]] && return
        before=$lines
        sleep 0.5
    done
    fail "The demo plant does not post; the log is $log."
}

# event ID TIME DEFECTS
event()
{
    printf '{"eventId":"%s","eventTime":"%s","defectCount":%s,%s}' "$1" "$2" "$3" \
        '"machineId":"SAMPLE-1","lineId":"SAMPLE-LINE","factoryId":"SAMPLE","durationMs":4312'
}

# Sends a small batch, sends it again, corrects one event and asks for the figures.
show_that_it_works()
{
    local run now hour_ago minute_ago in_two_hours
    run=$(date +%s)-$$
    now=$(date --utc +%Y-%m-%dT%H:%M:%SZ)
    hour_ago=$(date --utc --date='1 hour ago' +%Y-%m-%dT%H:%M:%SZ)
    minute_ago=$(date --utc --date='1 minute ago' +%Y-%m-%dT%H:%M:%SZ)
    in_two_hours=$(date --utc --date='2 hours' +%Y-%m-%dT%H:%M:%SZ)
    local batch
    batch="[$(event "S-$run-1" "$now" 0),$(event "S-$run-2" "$now" 1),$(event "S-$run-3" "$now" -1)]"

    say "Andon answers on $base. This is what a line PC would say to it:"
    post "Three new events are accepted:" "$batch"
    post "The same batch again changes nothing (deduped):" "$batch"
    post "A correction of the second event, 4 defects instead of 1, replaces it (updated):" \
        "[$(event "S-$run-2" "$now" 4)]"
    get "The machine's figures for two hours that begin with this batch:" /api/v1/stats \
        --data-urlencode machineId=SAMPLE-1 --data-urlencode "start=$now" --data-urlencode "end=$in_two_hours"
    wait_for_demo "$hour_ago" "$minute_ago"
    get "The demo plant's lines with the most defects in the last hour:" /api/v1/stats/top-defect-lines \
        --data-urlencode factoryId=DEMO --data-urlencode "from=$hour_ago" --data-urlencode "to=$minute_ago" \
        --data-urlencode limit=3
    echo
}

run_headless()
{
    trap 'stop_andon || true' EXIT
    trap 'say "Stopping Andon."; stop_andon; exit $?' INT TERM
    start_andon "$program" "$ready_line" "$log" --listen "$(address)" --demo --database "$demo_folder/demo.db"
    show_that_it_works

    if [ "$once" = yes ]; then
        say "Stopping Andon."
        stop_andon || fail "Andon ended with exit status $?; its log is $log."
        say "Andon was installed, built, run and stopped. Everything worked."
        return
    fi
    say "There is no window here; on a computer with a display this command opens one."
    say "The demo plant goes on posting to $base. Ctrl+C ends it. The log is $log."
    local status=0
    wait "$andon_pid" || status=$?
    andon_pid=
    [ "$status" -eq 0 ] || fail "Andon ended with exit status $status; its log is $log."
}

run_with_window()
{
    say "Opening Andon's window with the demo plant. Close it to end."
    exec "$program" --listen "$(address)" --demo --database "$demo_folder/demo.db"
}

install_missing "${packages_to_build[@]}" "${packages_to_run[@]}"
build release andon
mkdir -p "$demo_folder"
if [ "$headless" = no ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    run_with_window
else
    run_headless
fi
