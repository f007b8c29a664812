# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all journeys begin with."""

import unittest

import andon
import screen


class Journey(unittest.TestCase):
    """Each test starts the program anew, in a home of its own, and ends with a look at the screen and at the API."""

    desktop = None   # these three are set by run.py
    program = None
    folder = None
    maxDiff = None

    def start(self, *options, **more):
        """Starts Andon and waits for its window."""
        self.screen = None
        self.andon = andon.Andon(self.desktop, self.program, *options, **more)
        self.addCleanup(self._end_in_order)
        self.screen = screen.Screen(self.andon.pid)

    def start_again(self):
        """As after a restart of the computer: with the same database and settings. Ends what runs."""
        self._end_in_order()
        before = self.andon
        self.screen = None
        self.andon = andon.Andon(self.desktop, self.program, settings=before.settings(), database=before.database)
        self.screen = screen.Screen(self.andon.pid)

    def keep_evidence(self):
        """A picture, and all that a screen reader would have found."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.desktop.picture(self.folder / f"{self.id()}.png")
        if getattr(self, "screen", None) and self.andon.is_running():
            (self.folder / f"{self.id()}.txt").write_text("\n".join(self.screen.texts()))

    def open_page(self, name):
        """By its key: the number of its place, or for what stands further down one of its own."""
        place = next(place for place, page in enumerate(self.screen.pages(), 1) if page == name or page.startswith(f"{name} ("))
        self.screen.press(f"ctrl+{place}" if place < 10 else "ctrl+comma")

    def _end_in_order(self):
        self.assertTrue(self.andon.is_running(), f"Andon ended by itself: {self.andon.log.read_text()}")
        self.assertEqual(self.andon.end(), 0, self.andon.log.read_text())
        self.assertEqual(self.andon.freezes(), [], "the window froze, ms")
