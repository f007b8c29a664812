# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own: a screen that nobody sees, a window manager, and the bus that screen readers listen on."""

import ctypes
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import time

_PATIENCE = 60
_PR_SET_PDEATHSIG = 1
_BARE = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application class="*" type="normal">
<decor>no</decor><maximized>yes</maximized></application></applications></openbox_config>
"""
_libc = ctypes.CDLL(None)


def _end_with_parent():
    """Whatever becomes of us, nothing that we started stays behind."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _spoken_line(stream):
    """The next line of a program that has just been started; empty when it says nothing."""
    ready, _, _ = select.select([stream], [], [], _PATIENCE)
    return stream.readline().strip() if ready else ""


class Desktop:
    """To be used with "with". While it lasts, os.environ leads every program that is started to it.
    On a bare one windows have no frames and fill the screen."""

    def __init__(self, size="1440x900", is_bare=False):
        self._size = size
        self._is_bare = is_bare
        self.folder = None
        self._processes = []
        self._environment = dict(os.environ)

    def __enter__(self):
        # A short path: names of sockets may have 107 characters.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="andon-"))
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        os.environ.clear()
        os.environ.update(self._environment)
        shutil.rmtree(self.folder, ignore_errors=True)

    def picture(self, file):
        """Writes what stands on the screen to @file, as a PNG."""
        subprocess.run(["import", "-silent", "-window", "root", str(file)], check=True, timeout=_PATIENCE)

    def start(self, *words, **more):
        """Starts a program that ends with the desktop at the latest."""
        process = subprocess.Popen([str(word) for word in words], preexec_fn=_end_with_parent, stdin=subprocess.DEVNULL, **more)
        self._processes.append(process)
        return process

    def _start(self):
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ.update({
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        })
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "SESSION_MANAGER"):
            os.environ.pop(name, None)
        self._start_screen()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address",
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = _spoken_line(bus.stdout)
        self.start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately",
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._start_window_manager()

    def _start_screen(self):
        """It picks a free number by itself and tells it."""
        reading, writing = os.pipe()
        self.start("Xvfb", "-displayfd", str(writing), "-screen", "0", self._size + "x24", "-nolisten", "tcp", "-noreset",
                   pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = _spoken_line(told)
        if not number:
            raise RuntimeError("Xvfb did not start")
        os.environ["DISPLAY"] = ":" + number

    def _start_window_manager(self):
        ready = self.folder / "window-manager-is-ready"
        options = []
        if self._is_bare:
            settings = self.folder / "openbox.xml"
            settings.write_text(_BARE)
            options = ["--config-file", settings]
        self.start("openbox", "--sm-disable", *options, "--startup", f"touch {ready}", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + _PATIENCE
        while not ready.exists():
            if time.monotonic() > end:
                raise RuntimeError("openbox did not start")
            time.sleep(0.02)
