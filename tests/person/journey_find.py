# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find anything: a machine by a part of its name. Nothing is pressed but keys."""

from andon import event
from journey import Journey
from screen import pattern


class Find(Journey):
    def test_a_part_of_a_name_opens_the_machine(self):
        self.start()
        self.andon.send(event(1), event(2, machine="M-020", line="LINE-B"))
        self.screen.wait_for("button", pattern("^Events: 2,"))
        self.screen.press("ctrl+k")
        self.screen.wait_for_focus("field", "Find machine, line or event")
        self.screen.type("020")
        self.screen.wait_for("list", "Found")
        self.screen.press("Return")
        self.screen.wait_for_text("LINE-B · F01")
        self.assertEqual(self.andon.count("/api/v1/events?machineId=M-020"), 1)
