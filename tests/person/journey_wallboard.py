# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board on the wall comes with F11 and goes with Esc."""

from andon import event
from journey import Journey
from screen import pattern, wait_until


class Wallboard(Journey):
    def test_the_board_comes_and_goes_by_a_key(self):
        self.start()
        self.andon.send(event(1, defects=2))
        self.screen.wait_for("button", pattern("^Events: 1,"))
        self.screen.press("F11")
        board = self.screen.wait_for("area", "Line status")
        wait_until(lambda: "LINE-A" in board.get_description(), "the line on the board")
        self.screen.press("Escape")
        self.screen.wait_until_gone("area", "Line status")
        self.screen.wait_for("button", pattern("^Events: 1,"))
        self.assertEqual(self.andon.count("/api/v1/events"), 1)
