# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody submits a reading by the form on the Readings page."""

from journey import Journey
from screen import click, rows_of


class Readings(Journey):
    def test_a_reading_is_submitted_and_counted(self):
        self.start()
        self.open_page("Readings")
        self.screen.wait_for_text("No readings yet")
        click(self.screen.wait_for("button", "Submit a first event"))
        self.screen.wait_for_focus("field", "Event as JSON")
        self.screen.press("ctrl+a")
        self.screen.type('{"source": "scale-3", "metric": "weight", "amount": "12.5"}')
        preview = self.screen.wait_for("table", "What Andon reads in this text")
        self.assertIn("scale-3", rows_of(preview)[0].values())
        click(self.screen.wait_for("button", "Submit"))

        table = self.screen.wait_for("table", "Processed readings, newest first")
        self.assertIn("scale-3", rows_of(table)[0].values())
        self.assertIn("weight", rows_of(table)[0].values())
        self.assertEqual(self.andon.count("/api/v1/readings?clientId=scale-3&metric=weight"), 1)

    def test_a_failed_reading_is_sent_again(self):
        self.start()
        self.open_page("Readings")
        click(self.screen.wait_for("button", "Submit a first event"))
        self.screen.wait_for_focus("field", "Event as JSON")
        click(self.screen.wait_for("box", "Simulate a failure"))
        click(self.screen.wait_for("button", "Submit"))
        click(self.screen.wait_for("box", "Show readings that are: Failed"))
        table = self.screen.wait_for("table", "Failed readings, newest first")
        self.assertEqual(len(rows_of(table)), 1)
        click(self.screen.wait_for("button", "Retry all shown"))
        self.screen.wait_for_text("No failed readings in this range.")
        self.assertEqual(self.andon.count("/api/v1/readings?status=failed"), 0)
        self.assertEqual(self.andon.count("/api/v1/readings?status=processed"), 1)
