# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings are found by a word and hold at once. Nothing is pressed but keys."""

from journey import Journey
from screen import is_checked, wait_until


class Settings(Journey):
    def test_a_theme_is_found_by_a_word_and_chosen(self):
        self.start(settings="[look]\ntheme=light\n")
        self.open_page("Settings")
        self.screen.tab_to("field", "Search settings")
        self.screen.type("dark mode")
        self.screen.tab_to("box", "Colours: Light")
        with self.andon.patience():
            self.screen.press("Right")
            wait_until(lambda: is_checked(self.screen.find("box", "Colours: Dark")), "dark colours")
            wait_until(lambda: "theme=dark" in self.andon.settings(), "dark colours in the settings file")
        self.assertEqual(self.andon.get("/healthz")[0], 200)
