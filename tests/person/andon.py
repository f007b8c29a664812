# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a home that nobody used before, and what a sender does with it."""

import datetime
import json
import os
import select
import subprocess
import threading
import urllib.error
import urllib.request

PATIENCE = 60
_READY = "andon: listening on "


def moment(**ahead):
    """The time now, or so far ahead of it: moment(hours=2)."""
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def event(number, machine="M-014", line="LINE-A", factory="F01", defects=0, time=None, duration=12400):
    return {"eventId": f"E-{number}", "eventTime": time or moment(), "machineId": machine, "lineId": line, "factoryId": factory,
            "durationMs": duration, "defectCount": defects}


class Andon:
    """The program with its window, from the making of this object until end()."""

    def __init__(self, desktop, program, *options, settings="", database=None):
        """@settings is what stands in its settings file before it starts; @database one to go on with."""
        self._home = desktop.folder / f"home-{os.urandom(4).hex()}"
        config = self._home / "config" / "andon"
        config.mkdir(parents=True)
        (config / "andon.ini").write_text(settings)
        self.log = self._home / "log"
        with open(self.log, "w") as log:
            self._process = desktop.start(
                program, "--listen", "127.0.0.1:0", "--database", database or self._home / "plant.db", *options,
                env=os.environ | {"HOME": str(self._home), "XDG_CONFIG_HOME": str(self._home / "config")},
                stdout=subprocess.PIPE, stderr=log, text=True)
        self.pid = self._process.pid
        self.base = self._listening()
        # Nobody reads what it says later, which must not hold it up.
        threading.Thread(target=self._process.stdout.read, daemon=True).start()

    def end(self):
        """As closing the session does. Returns the exit status."""
        self._process.terminate()
        return self._process.wait(timeout=PATIENCE)

    def is_running(self):
        return self._process.poll() is None

    def post(self, path, body, token=None):
        """The status of the answer and the answer, read from JSON."""
        return self._exchange(path, token, json.dumps(body).encode())

    def get(self, path, token=None):
        return self._exchange(path, token)

    def send(self, *events, token=None):
        """Posts a batch as a line PC does; the counts that came back."""
        status, report = self.post("/api/v1/events/batch", list(events), token)
        assert status == 200, f"{status}: {report}"
        return report

    def count(self, path):
        """How many entries a list has in all."""
        status, listing = self.get(path)
        assert status == 200, f"{status}: {listing}"
        return listing["total"]

    def _exchange(self, path, token, body=None):
        headers = {"Content-Type": "application/json"} if body else {}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            with urllib.request.urlopen(urllib.request.Request(self.base + path, body, headers), timeout=PATIENCE) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as answer:
            return answer.code, json.load(answer)

    def _listening(self):
        ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
        line = self._process.stdout.readline() if ready else ""
        if not line.startswith(_READY):
            self._process.kill()
            raise RuntimeError(f"Andon did not start: {line}{self.log.read_text()}")
        return line[len(_READY):].strip().rstrip("/")
