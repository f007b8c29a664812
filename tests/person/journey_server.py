# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Server page: a token for a line PC, and the server stopped and started."""

import urllib.error

from andon import event
from journey import Journey
from screen import click, pattern, rows_of, value_of


class Server(Journey):
    def open_tab(self, name):
        self.open_page("Server")
        click(self.screen.wait_for("box", f"Show of the server: {name}"))

    def test_a_token_is_made_listed_and_asked_for_from_then_on(self):
        self.start()
        self.open_tab("Tokens")
        click(self.screen.wait_for("button", "New token…"))
        self.screen.wait_for_focus("field", "Name of the token")
        self.screen.type("PC-07")
        click(self.screen.wait_for("button", "Make the token"))
        token = value_of(self.screen.wait_for("field", "The new token"))
        table = self.screen.wait_for("table", "Tokens")
        self.assertIn("PC-07", rows_of(table)[0].values())

        self.assertEqual(self.andon.post("/api/v1/events/batch", [event(1)])[0], 401)
        self.assertEqual(self.andon.send(event(1), token=token)["accepted"], 1)
        self.open_page("Overview")
        self.screen.wait_for_text("store 1 event")

    def test_the_server_is_stopped_and_started_again(self):
        self.start()
        self.open_tab("Now")
        click(self.screen.wait_for("button", "Stop…"))
        click(self.screen.wait_for("button", "Stop"))
        self.screen.wait_for_text("Senders get errors.")
        with self.assertRaises(urllib.error.URLError):
            self.andon.get("/healthz")

        click(self.screen.wait_for("button", "Start"))
        self.screen.wait_until_text_is_gone("Senders get errors.")
        # It was told to take any free port, and takes another.
        listening = self.screen.wait_for("label", pattern("^Listening on "))
        self.andon.base = listening.get_name().removeprefix("Listening on ")
        self.assertEqual(self.andon.get("/healthz")[0], 200)
