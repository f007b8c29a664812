// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Andon {

/// What a check found, a sentence each, and how many more there were of them.
class Findings
{
public:
    static constexpr int mostKept = 100;

    void add(const QString &sentence)
    {
        if (m_sentences.size() < mostKept)
            m_sentences << sentence;
    }
    bool isEmpty() const { return m_sentences.isEmpty(); }
    QStringList sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
};

} // namespace Andon
