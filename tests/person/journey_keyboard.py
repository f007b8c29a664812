# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, used once without a mouse. Nothing here is pressed but keys."""

import json

from andon import event, moment
from journey import Journey
from screen import pattern, rows_of, value_of, wait_until


class Keyboard(Journey):
    def start_with_events(self):
        self.start()
        self.andon.send(event(1, defects=9), event(2), event(3, machine="M-020", line="LINE-B", defects=1))
        self.screen.wait_for("button", pattern("^Events: 3,"))

    def test_overview_opens_a_machine_and_its_facts_are_read(self):
        self.start_with_events()
        self.open_page("Overview")
        self.screen.wait_for_focus("list", "Machines, worst first")
        self.screen.press("Home", "Return")
        self.screen.wait_for_text("LINE-A · F01")
        facts = list(self.screen.texts())
        self.assertTrue(any("(9 of 2; 0 unknown)" in fact for fact in facts), facts)
        self.screen.wait_for_text("Last events")
        rows = rows_of(self.screen.wait_for("table", "Last events of this machine"))
        self.assertEqual(len(rows), 2)
        self.screen.press("Escape")
        self.screen.wait_until_gone("table", "Last events of this machine")
        self.assertEqual(self.andon.count("/api/v1/events?machineId=M-014"), 2)

    def test_machines_are_filtered_and_one_is_chosen(self):
        self.start_with_events()
        self.open_page("Machines")
        table = self.screen.wait_for_focus("table", "Machines, worst first")
        self.assertEqual(len(rows_of(table)), 2)
        self.screen.tab_to("field", "Filter machines", key="shift+Tab")
        self.screen.type("020")
        wait_until(lambda: len(rows_of(table)) == 1, "one machine left")
        self.screen.tab_to("table", "Machines, worst first")
        self.screen.press("Home")
        self.screen.press("Down")
        self.screen.wait_for_text("LINE-B · F01")
        self.assertEqual(self.andon.count("/api/v1/events?machineId=M-020"), 1)

    def test_lines_are_read_row_by_row(self):
        self.start_with_events()
        self.open_page("Lines")
        table = self.screen.wait_for_focus("table", "Lines, most defects first")
        self.screen.press("Home", "Down")
        first, second = rows_of(table)
        self.assertEqual((first["Line"], first["Defects"]), ("LINE-A", "9"))
        self.assertEqual((second["Line"], second["Defects"]), ("LINE-B", "1"))
        status, lines = self.andon.get("/api/v1/stats/top-defect-lines?factoryId=F01&"
                                       f"from={moment(hours=-1)}&to={moment(minutes=1)}&limit=10")
        self.assertEqual((status, [line["lineId"] for line in lines]), (200, ["LINE-A", "LINE-B"]))

    def test_a_rejection_is_put_right(self):
        self.start()
        ahead = event(7, time=moment(hours=2))
        self.andon.send(ahead)
        self.screen.wait_for("box", "Rejections (1)")
        self.open_page("Rejections")
        self.screen.wait_for_focus("table", "Rejections, newest first")
        self.screen.press("Home", "Down")
        self.screen.tab_to("button", "Edit and retry…")
        self.screen.press("space")
        self.screen.wait_for_focus("field", "Payload as JSON")
        self.screen.press("ctrl+a")
        self.screen.type(json.dumps(ahead | {"eventTime": moment()}))
        self.screen.tab_to("button", "Send changed event")
        self.screen.press("space")
        self.screen.wait_for("box", pattern("^Rejections$"))
        self.assertEqual(self.andon.count("/api/v1/rejections?status=open"), 0)
        self.assertEqual(self.andon.count("/api/v1/events"), 1)

    def test_a_reading_is_submitted(self):
        self.start()
        self.open_page("Readings")
        self.screen.wait_for_focus("button", "Submit a first event")
        self.screen.press("space")
        self.screen.wait_for_focus("field", "Event as JSON")
        self.screen.tab_to("button", "Submit")
        self.screen.press("space")
        self.screen.wait_for("table", "Processed readings, newest first")
        self.screen.press("Escape")
        self.screen.wait_until_gone("field", "Event as JSON")
        self.assertEqual(self.andon.count("/api/v1/readings"), 1)

    def test_a_token_is_made(self):
        self.start()
        self.open_page("Server")
        self.screen.tab_to("box", "Show of the server: Now", key="shift+Tab")
        self.screen.press("Right", "Right", "Right")
        self.screen.tab_to("button", "New token…")
        self.screen.press("space")
        self.screen.wait_for_focus("field", "Name of the token")
        self.screen.type("PC-07")
        self.screen.press("Return")
        token = value_of(self.screen.wait_for_focus("field", "The new token"))
        self.assertIn("PC-07", rows_of(self.screen.wait_for("table", "Tokens"))[0].values())
        self.assertEqual(self.andon.post("/api/v1/events/batch", [event(1)])[0], 401)
        self.assertEqual(self.andon.send(event(1), token=token)["accepted"], 1)

    def test_range_and_pause_are_chosen(self):
        self.start_with_events()
        self.open_page("Overview")
        self.screen.tab_to("box", pattern("^Time range: "))
        self.screen.press("Left")
        self.screen.wait_for_focus("box", "Time range: 1 h")
        self.screen.tab_to("button", "Live. Pause")
        self.screen.press("space")
        self.screen.wait_for("button", "Paused. Resume")
        self.andon.send(event(4))
        self.screen.press("space")
        self.screen.wait_for("button", pattern("^Events: 4,"))
        self.assertEqual(self.andon.count("/api/v1/events"), 4)
