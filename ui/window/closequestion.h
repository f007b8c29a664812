// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;

namespace Andon {

/// What becomes of receiving when the window goes.
enum class Closing { Ask, Background, Stop };

/// As the settings have it: "ask", "background", "stop"; Ask for what cannot be read.
QString closingWord(Closing closing);
Closing closingFromWord(const QString &word);

/// Asks whether Andon is to go on receiving in the background or to stop, and what stopping means for
/// those who send at the moment. It waits for nobody: chosen() follows, or nothing when it was cancelled.
class CloseQuestion final : public QDialog
{
    Q_OBJECT

public:
    /// @a hasTray: the background is an icon beside the clock; without, the window is minimised.
    CloseQuestion(bool hasTray, int activeSenders, QWidget *window);

    /// Whether the answer is to hold from now on.
    bool isRemembered() const;

Q_SIGNALS:
    void chosen(Andon::Closing closing);

private:
    QCheckBox *m_remember = nullptr;
};

/// What stopping does to senders: "3 senders were active in the last 5 minutes. ..."
QString stoppingText(int activeSenders);

} // namespace Andon
