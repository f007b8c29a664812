// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"

#include <QtTest>

/// One table of dedup cases, for judge() and for every store, so that they cannot disagree: what
/// is sent first, what later, and what becomes of the later one.
inline void addDedupCases()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *first, const char *later, const char *outcome) {
        QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(later) << QString::fromLatin1(outcome);
    };
    const char *original = "E1 press-7@LINE-A/F01 08:00 3 4500ms";
    row("another id is new", original, "E2 press-7@LINE-A/F01 08:00 3 4500ms", "accepted");
    row("an id in other letters is new", original, "e1 press-7@LINE-A/F01 08:00 3 4500ms", "accepted");
    row("the same again is a repeat", original, original, "deduped");
    row("other defects correct", original, "E1 press-7@LINE-A/F01 08:00 4 4500ms", "updated");
    row("unknown defects correct", original, "E1 press-7@LINE-A/F01 08:00 ? 4500ms", "updated");
    row("another duration corrects", original, "E1 press-7@LINE-A/F01 08:00 3 4501ms", "updated");
    row("another time corrects", original, "E1 press-7@LINE-A/F01 08:01 3 4500ms", "updated");
    row("a millisecond later corrects", original, "E1 press-7@LINE-A/F01 08:00:00.001 3 4500ms", "updated");
    row("another machine corrects", original, "E1 press-8@LINE-A/F01 08:00 3 4500ms", "updated");
    row("another line corrects", original, "E1 press-7@LINE-B/F01 08:00 3 4500ms", "updated");
    row("another factory corrects", original, "E1 press-7@LINE-A/F02 08:00 3 4500ms", "updated");
    row("no line any more corrects", original, "E1 press-7@/F01 08:00 3 4500ms", "updated");
    row("the same moment with zeros behind is a repeat", original, "E1 press-7@LINE-A/F01 08:00:00.000 3 4500ms", "deduped");
}
