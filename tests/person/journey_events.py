# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks for events and reads one with its corrections. Nothing is pressed but keys."""

from andon import event, moment
from journey import Journey
from screen import rows_of, wait_until


class Events(Journey):
    def test_events_are_filtered_by_words_and_one_is_read_with_its_correction(self):
        self.start()
        time = moment(minutes=-5)
        self.andon.send(event(1, defects=4, time=time), event(2, defects=1), event(3, machine="M-020", defects=9))
        self.assertEqual(self.andon.send(event(1, defects=6, time=time))["updated"], 1)
        self.open_page("Events")
        table = self.screen.wait_for("table", "Events, newest first")
        wait_until(lambda: len(rows_of(table)) == 3, "three events")

        self.screen.tab_to("field", "Filter events")
        self.screen.type("machine:M-0* defects>2 corrected")
        self.screen.press("Return")
        wait_until(lambda: [row["Event"] for row in rows_of(table)] == ["E-1"], "only the corrected one")
        self.screen.tab_to("table", "Events, newest first")
        self.screen.press("Home", "Down")
        self.screen.wait_for("field", "The event as JSON")
        corrections = self.screen.wait_for("area", "Corrections, newest first")
        wait_until(lambda: [label.get_name() for label in self.screen.all("label", corrections)][:4] == ["From 127.0.0.1", "Defects", "4", "6"],
                   "four defects that became six")
        self.assertEqual(self.andon.count("/api/v1/events?eventId=E-1"), 1)
