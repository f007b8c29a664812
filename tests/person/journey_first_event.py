# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody starts Andon for the first time and sends it an event."""

import time

from andon import event, moment
from journey import Journey
from screen import click, pattern


class FirstEvent(Journey):
    def test_a_fresh_home_says_how_to_begin(self):
        self.start()
        self.screen.wait_for_text("No events yet")
        self.screen.wait_for("button", "Start the demo plant")
        self.screen.wait_for("label", pattern(f"^curl .* {self.andon.base}/api/v1/events/batch -d "))
        self.screen.wait_for("button", "Copy the command for curl")
        self.screen.wait_for_text(f"Listening on {self.andon.base}")
        self.assertEqual(self.andon.count("/api/v1/events"), 0)

    def test_an_event_is_on_the_screen_once_it_was_answered(self):
        self.start()
        self.screen.wait_for_text("No events yet")
        report = self.andon.send(event(1, defects=4))
        answered = time.monotonic()
        self.screen.wait_for("button", pattern("^Events: 1,"))
        print(f"on the screen {1000 * (time.monotonic() - answered):.0f} ms after the answer ", end="")
        self.screen.wait_for("button", pattern("^Defects: 4,"))
        self.screen.wait_for_text("store 1 event")
        self.assertEqual(report["accepted"], 1)
        self.assertEqual(self.andon.count("/api/v1/events"), 1)

        self.andon.send(event(1, defects=4), event(2, machine="M-020", line="LINE-B", defects=3))
        self.screen.wait_for("button", pattern("^Events: 2,"))
        self.screen.wait_for("button", pattern("^Defects: 7,"))
        self.assertEqual(self.andon.count("/api/v1/events"), 2)

    def test_a_test_event_shows_that_the_way_in_works(self):
        self.start()
        self.screen.wait_for_text("No events yet")
        self.andon.send(event(1, time=moment(days=-3)))
        click(self.screen.wait_for("button", "Send a test event"))
        self.screen.wait_for_text("DEMO – the events of factory DEMO are made up.")
        self.screen.wait_for("button", pattern("^Events: 1,"))
        self.assertEqual(self.andon.count("/api/v1/events?factoryId=DEMO"), 1)

    def test_the_demo_plant_comes_with_one_button_and_goes_with_another(self):
        self.start()
        click(self.screen.wait_for("button", "Start the demo plant"))
        self.screen.wait_for_text("DEMO – the events of factory DEMO are made up.")
        self.screen.wait_for("button", pattern("^Events: [1-9]"))
        self.assertGreater(self.andon.count("/api/v1/events"), 0)
        click(self.screen.wait_for("button", "Remove the demo plant"))
        click(self.screen.wait_for("button", "Delete"))
        self.screen.wait_for_text("No events yet")
        self.screen.wait_until_gone("button", "Remove the demo plant")
        self.assertEqual(self.andon.count("/api/v1/events"), 0)
