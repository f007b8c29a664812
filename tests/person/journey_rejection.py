# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock of a line PC is wrong: its events are refused, found, put right and sent again."""

import json

from andon import event, moment
from journey import Journey
from screen import choose_row, click, pattern, rows_of, value_of


class Rejection(Journey):
    def test_a_refused_event_is_explained_put_right_and_gone(self):
        self.start()
        ahead = event(7, time=moment(hours=2, minutes=14))
        self.assertEqual(self.andon.send(ahead)["rejected"], 1)

        click(self.screen.wait_for("box", "Rejections (1)"))
        table = self.screen.wait_for("table", "Rejections, newest first")
        self.assertEqual(len(rows_of(table)), 1)
        self.assertIn("M-014", rows_of(table)[0].values())
        choose_row(table, 0)
        self.screen.wait_for_text("2 h 14 min")

        click(self.screen.wait_for("button", "Edit and retry…"))
        payload = self.screen.wait_for_focus("field", "Payload as JSON")
        self.assertIn('"E-7"', value_of(payload))
        self.screen.press("ctrl+a")
        self.screen.type(json.dumps(ahead | {"eventTime": moment()}))
        click(self.screen.wait_for("button", "Send changed event"))

        self.screen.wait_for_text("1 accepted")
        self.screen.wait_for("box", pattern("^Rejections$"))
        self.screen.wait_for_text("No open rejections in this range.")
        self.open_page("Overview")
        self.screen.wait_for("button", pattern("^Events: 1,"))
        self.assertEqual(self.andon.count("/api/v1/rejections?status=open"), 0)
        self.assertEqual(self.andon.count("/api/v1/rejections?status=resolved"), 1)
        self.assertEqual(self.andon.count("/api/v1/events?eventId=E-7"), 1)
