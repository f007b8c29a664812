#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py PROGRAM FOLDER JOURNEY...: goes through journeys, such as "first_event", with this Andon. What stood on the
screen when one failed is left in FOLDER."""

import importlib
import pathlib
import sys
import unittest

import desktop


class _Result(unittest.TextTestResult):
    """Keeps a picture of each failure, which is taken before anything is put away."""

    def addFailure(self, test, err):
        super().addFailure(test, err)
        test.keep_evidence()

    def addError(self, test, err):
        super().addError(test, err)
        if hasattr(test, "keep_evidence"):
            test.keep_evidence()


def main(program, folder, *names):
    with desktop.Desktop() as own:
        # Only now, since it looks for the desktop at once.
        journey = importlib.import_module("journey")
        journey.Journey.desktop = own
        journey.Journey.program = program
        journey.Journey.folder = pathlib.Path(folder)
        tests = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromName(f"journey_{name}") for name in names)
        runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, resultclass=_Result)
        return 0 if runner.run(tests).wasSuccessful() else 1


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
