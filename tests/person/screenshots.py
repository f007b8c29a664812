#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page, with its tabs and with a row chosen; tests/screenshots.sh --help says how to ask for them."""

import argparse
import itertools
import pathlib
import re
import subprocess
import time

import andon
import desktop

_SETTLING = 0.8   # seconds: what is asked of the store is on the screen by then
_FILLING = 3600   # seconds at most


def arguments():
    parser = argparse.ArgumentParser(prog="tests/screenshots.sh", description="Writes pictures of every page of the real program.")
    parser.add_argument("folder", type=pathlib.Path, help="where they go")
    parser.add_argument("--state", action="append", help="empty, demo, or how many events: 10000000 (empty and demo)")
    parser.add_argument("--theme", action="append", help="as the settings call it: light, dark (both)")
    parser.add_argument("--size", action="append", help="of the screen: 1280x720 (1440x900)")
    parser.add_argument("--language", action="append", help="en, de (en)")
    parser.add_argument("--text-size", action="append", help="in percent: 150 (100)")
    parser.add_argument("--page", type=int, action="append", help="only the page with this number in the rail")
    parser.add_argument("--program", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--bench", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def fill(own, database, events, asked):
    """Puts so many events into a new database, evenly over the last 90 days."""
    sink = andon.Andon(own, asked.program, "--headless", database=database)
    batch = min(events, 1000)
    subprocess.run([asked.bench, "load", "--base", sink.base.removeprefix("http://"), "--connections", "4", "--batch", str(batch),
                    "--batches", str(max(1, events // batch)), "--days", "90", "--seconds", str(_FILLING), "--uuid"], check=True)
    sink.end()


class Album:
    """The pictures of one run of the program."""

    def __init__(self, own, program, database, is_demo, settings, beginning):
        import screen   # once there is a desktop
        self._screen = screen
        self._own = own
        self._beginning = beginning
        self._andon = andon.Andon(own, program, *(["--demo"] if is_demo else []), database=database, settings=settings)
        self._window = screen.Screen(self._andon.pid)
        if is_demo:
            self._window.wait_for("button", screen.pattern(": [1-9]"))
            time.sleep(10 * _SETTLING)

    def take(self, wanted):
        for number, name in enumerate(self._window.pages(), 1):
            if wanted and number not in wanted:
                continue
            word = f"{number}-" + re.sub(r" \(.*\)$", "", name)
            self._window.press(f"ctrl+{number}")
            self._picture(word)
            self._take_tabs(word)
            self._take_chosen(word)
        self._andon.end()

    def _take_tabs(self, word):
        for boxes in self._window.choices():
            for box in boxes[1:]:
                self._screen.click(box)
                self._picture(f"{word}-{box.get_name().split(': ')[-1]}")
            self._screen.click(boxes[0])
        time.sleep(_SETTLING)

    def _take_chosen(self, word):
        tables = [table for table in self._window.all("table") if table.get_table_iface().get_n_rows() > 0]
        if tables:
            self._screen.choose_row(max(tables, key=self._screen.size_of), 0)
            self._picture(f"{word}-chosen")

    def _picture(self, word):
        time.sleep(_SETTLING)
        self._own.picture(f"{self._beginning}-{re.sub('[^0-9A-Za-zÄÖÜäöüß-]+', '_', word)}.png")


def main():
    asked = arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    themes, languages, texts = asked.theme or ["light", "dark"], asked.language or ["en"], asked.text_size or ["100"]
    for size in asked.size or ["1440x900"]:
        with desktop.Desktop(size, is_bare=True) as own:
            for state in asked.state or ["empty", "demo"]:
                database = own.folder / f"{state}.db"
                if state.isdigit():
                    fill(own, database, int(state), asked)
                for theme, language, text in itertools.product(themes, languages, texts):
                    settings = f"[look]\ntheme={theme}\nlanguage={language}\ntextSize={text}\n"
                    beginning = asked.folder / f"{state}-{size}-{theme}-{language}-{text}"
                    Album(own, asked.program, database, state == "demo", settings, beginning).take(asked.page)
                    print(f"{beginning}-*.png", flush=True)


if __name__ == "__main__":
    main()
