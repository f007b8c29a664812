# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a home that nobody used before, and what a sender does with it."""

import contextlib
import datetime
import json
import os
import re
import select
import subprocess
import threading
import time
import urllib.error
import urllib.request

PATIENCE = 60
_READY = "andon: listening on "
_NOTICED = 100 * int(os.environ.get("ANDON_TEST_SLOWNESS", 1))   # under a sanitizer all is slower


def moment(**ahead):
    """The time now, or so far ahead of it: moment(hours=2)."""
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def event(number, machine="M-014", line="LINE-A", factory="F01", defects=0, time=None, duration=12400):
    return {"eventId": f"E-{number}", "eventTime": time or moment(), "machineId": machine, "lineId": line, "factoryId": factory,
            "durationMs": duration, "defectCount": defects}


class Andon:
    """The program with its window, from the making of this object until end()."""

    def __init__(self, desktop, program, *options, settings="", database=None, from_menu=False):
        """@settings is what stands in its settings file before it starts; @database one to go on with. @from_menu: with
        no option at all, as a desktop starts it; it may then ask first, and listens once wait_until_it_listens() returns."""
        self._home = desktop.folder / f"home-{os.urandom(4).hex()}"
        config = self._home / "config" / "andon"
        config.mkdir(parents=True)
        self._settings = config / "andon.ini"
        self._settings.write_text(settings)
        self.log = self._home / "log"
        self.database = database or self._home / "plant.db"
        words = [] if from_menu else ["--listen", "127.0.0.1:0", "--database", self.database, *options]
        with open(self.log, "w") as log:
            self._process = desktop.start(
                program, *words,
                env=os.environ | {"HOME": str(self._home), "XDG_CONFIG_HOME": str(self._home / "config"),
                                  "QT_LOGGING_RULES": "andon.gui.timing=true"},
                stdout=subprocess.PIPE, stderr=log, text=True)
        self._patient = set()
        self.pid = self._process.pid
        self.base = None
        if not from_menu:
            self.wait_until_it_listens()

    def end(self):
        """As closing the session does. Returns the exit status."""
        self._process.terminate()
        return self._process.wait(timeout=PATIENCE)

    def settings(self):
        """What stands in its settings file now."""
        return self._settings.read_text()

    def freezes(self):
        """Every time at which the window worked for longer than somebody notices, in milliseconds, and did not answer."""
        return [milliseconds for place, milliseconds in enumerate(self._longest_works())
                if milliseconds > _NOTICED and place not in self._patient]

    @contextlib.contextmanager
    def patience(self):
        """Meanwhile the window may take its time: where very many parts of it are made to look different at once, which a person has
        asked for and sees."""
        begin = len(self._longest_works())
        yield
        # It says once a second what took longest, so that the last of it is still to come.
        last = len(self._longest_works())
        end = time.monotonic() + PATIENCE
        while len(self._longest_works()) <= last and time.monotonic() < end:
            time.sleep(0.05)
        self._patient.update(range(begin, last + 1))

    def _longest_works(self):
        """What took longest in each second, in milliseconds."""
        # Only its own work: whoever waits for a screen, a bus or a disk that others keep busy froze nothing.
        return [float(worked) for worked in re.findall(r"andon\.gui\.timing: late .* worked ([0-9.]+) ms", self.log.read_text())]

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

    def wait_until_it_listens(self):
        ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
        line = self._process.stdout.readline() if ready else ""
        if not line.startswith(_READY):
            self._process.kill()
            raise RuntimeError(f"Andon did not start: {line}{self.log.read_text()}")
        self.base = line[len(_READY):].strip().rstrip("/")
        # Nobody reads what it says later, which must not hold it up.
        threading.Thread(target=self._process.stdout.read, daemon=True).start()
