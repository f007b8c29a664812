# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What Andon needs of Debian 12, and how the scripts bring it. To be sourced, not run.

# shellcheck disable=SC2034  # Read by the scripts that source this file.
packages_to_build=(
    git cmake ninja-build g++ ccache
    qt6-base-dev qt6-base-dev-tools qt6-httpserver-dev qt6-websockets-dev
    qt6-charts-dev libqt6opengl6-dev libgl-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libcsv-dev libsimdjson-dev libsqlite3-dev libssl-dev libuchardet-dev libxlsxwriter-dev libxxhash-dev pkgconf prometheus-cpp-dev
    python3-yaml zlib1g-dev
)
# It fetches Swagger UI for the page at /docs. Node.js from elsewhere has its own, which Debian's cannot stand beside.
command -v npm >/dev/null || packages_to_build+=(npm)

# shellcheck disable=SC2034
packages_to_run=(libqt6sql6-sqlite qt6-qpa-plugins fonts-inter curl openssl)

# shellcheck disable=SC2034
packages_to_test=(strace libreoffice-calc-nogui xvfb openbox xdotool imagemagick dbus-daemon at-spi2-core poppler-utils python3-pyatspi)

# shellcheck disable=SC2034
packages_to_fuzz=(clang libclang-rt-14-dev)

# say TEXT...: a line about what happens next.
say()
{
    printf '==> %s\n' "$*"
}

# fail TEXT...: a last word, and the end.
fail()
{
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# as_root COMMAND...: runs it as root, with sudo where we are not.
as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root, and there is no sudo. As root, run: $*"
    fi
}

is_installed()
{
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_missing PACKAGE...: installs those that are not there yet, and touches nothing otherwise.
install_missing()
{
    command -v dpkg-query >/dev/null || fail "Only Debian and its relatives are supported: there is no dpkg here."
    local package missing=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        say "All packages needed are installed."
        return
    fi
    say "Installing ${#missing[@]} package(s): ${missing[*]}"
    as_root apt-get update -q || fail "The package lists could not be fetched. Is there a network?"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" \
        || fail "Not all packages could be installed."
}

# build PRESET [TARGET...]: configures it and builds the targets, or everything, into .build/PRESET of
# the present folder.
build()
{
    local preset=$1
    shift
    say "Building Andon (preset $preset); the first time takes a few minutes."
    cmake --preset "$preset"
    cmake --build --preset "$preset" ${1:+--target "$@"}
}
