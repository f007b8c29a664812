# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody starts Andon from the menu for the first time: one page of questions, then a first event by the command that
is shown. Nothing is pressed but keys."""

import subprocess

from andon import PATIENCE
from journey import Journey
from screen import pattern, wait_until


class FirstRun(Journey):
    def test_four_questions_then_the_shown_command_brings_the_first_event(self):
        self.start(from_menu=True)
        self.screen.wait_for_text("Welcome to Andon")
        self.screen.tab_to("field", "Name of the plant")
        self.screen.type("Plant North")
        self.screen.tab_to("button", "Start")
        self.screen.press("space")
        self.andon.wait_until_it_listens()

        self.screen.wait_for_text("Send your first event")
        command = wait_until(lambda: next((label.get_name() for label in self.screen.all("label") if label.get_name().startswith("curl ")), None),
                             "a command that begins with curl")
        self.assertIn(self.andon.base, command)
        subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=PATIENCE)
        self.screen.wait_for_text("Your first event has arrived")
        self.screen.wait_for("button", pattern("^Events: 1,"))
        self.assertEqual(self.andon.count("/api/v1/events"), 1)
