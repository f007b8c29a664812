# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A shift of a supervisor: a machine with many defects, a line PC whose clock is wrong, the board in the hall, and a
computer that restarts in the night."""

from andon import event, moment
from journey import Journey
from screen import choose_row, click, is_checked, pattern, rows_of, wait_until


class Shift(Journey):
    def test_a_machine_in_warning_gets_a_note_and_an_idle_one_is_set_aside(self):
        self.start()
        self.andon.send(event(1, defects=90), event(2), event(3, machine="M-020", line="LINE-B"))
        self.open_page("Overview")
        self.screen.wait_for_focus("list", "Machines, worst first")
        self.screen.press("Home", "Return")
        self.screen.wait_for_text("Warning")
        note = self.screen.wait_for("field", "Note on this machine")
        note.get_component_iface().grab_focus()
        self.screen.wait_for_focus("field", "Note on this machine")
        self.screen.type("Nozzle worn, new one at 14:00")
        self.screen.press("Tab")
        self.screen.wait_for_text("desktop")   # who wrote it, once it is kept

        table = self.screen.wait_for("table", "Machines, worst first")
        choose_row(table, next(place for place, row in enumerate(rows_of(table)) if row["Machine"] == "M-020"))
        self.screen.wait_for_text("LINE-B · F01")
        click(self.screen.wait_for("box", "Not in use"))
        wait_until(lambda: is_checked(self.screen.find("box", "Not in use")), "the machine set aside")

        self.start_again()
        self.open_page("Machines")
        table = self.screen.wait_for("table", "Machines, worst first")
        wait_until(lambda: len(rows_of(table)) == 2, "two machines")
        choose_row(table, 0)
        self.screen.wait_for_text("Nozzle worn, new one at 14:00")
        choose_row(table, 1)
        self.screen.wait_for_text("LINE-B · F01")
        wait_until(lambda: is_checked(self.screen.find("box", "Not in use")), "the machine still set aside")
        self.assertEqual(self.andon.count("/api/v1/events"), 3)

    def test_a_clock_that_is_ahead_is_found_and_its_events_are_sent_again(self):
        self.start()
        self.assertEqual(self.andon.send(event(1, time=moment(hours=2)), event(2, time=moment(hours=2)))["rejected"], 2)
        click(self.screen.wait_for("box", "Rejections (2)"))
        self.screen.wait_for("table", "Rejections, newest first")
        self.open_page("Server")
        click(self.screen.wait_for("box", "Show of the server: Senders"))
        self.screen.wait_for_text("ahead; its events are refused until it is set right.")

        # The clock is set right; what was refused keeps its wrong time until a person changes it.
        self.assertEqual(self.andon.send(event(3))["accepted"], 1)
        self.screen.wait_until_text_is_gone("its events are refused until it is set right.")
        self.open_page("Rejections")
        click(self.screen.wait_for("button", "Retry all shown"))
        self.screen.wait_for_text("2 still rejected")
        self.assertEqual(self.andon.count("/api/v1/rejections?status=open"), 2)
        self.assertEqual(self.andon.count("/api/v1/events"), 1)

    def test_the_board_is_back_after_a_restart_in_the_night(self):
        self.start()
        self.andon.send(event(1, defects=2))
        self.screen.wait_for("button", pattern("^Events: 1,"))
        self.screen.press("F11")
        board = self.screen.wait_for("area", "Line status")
        wait_until(lambda: "LINE-A" in board.get_description(), "the line on the board")
        wait_until(lambda: "open=true" in self.andon.settings(), "that the board is open in the settings file")
        self.start_again()
        board = self.screen.wait_for("area", "Line status")
        wait_until(lambda: "LINE-A" in board.get_description(), "the line on the board again")
        self.assertEqual(self.andon.count("/api/v1/events"), 1)
