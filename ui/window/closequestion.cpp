// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/closequestion.h"

#include "ui/style/card.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Andon {

QString closingWord(Closing closing)
{
    switch (closing) {
    case Closing::Ask: return QStringLiteral("ask");
    case Closing::Background: return QStringLiteral("background");
    case Closing::Stop: return QStringLiteral("stop");
    }
    Q_UNREACHABLE();
}

Closing closingFromWord(const QString &word)
{
    for (const Closing closing : {Closing::Background, Closing::Stop}) {
        if (word == closingWord(closing))
            return closing;
    }
    return Closing::Ask;
}

QString stoppingText(int activeSenders)
{
    return activeSenders == 0 ? CloseQuestion::tr("Nobody has sent anything in the last 5 minutes. While Andon is stopped, senders get errors.")
                              : CloseQuestion::tr("%n sender(s) were active in the last 5 minutes. They get errors until Andon is started again.", nullptr, activeSenders);
}

CloseQuestion::CloseQuestion(bool hasTray, int activeSenders, QWidget *window)
    : QDialog(window)
    , m_remember(new QCheckBox(tr("Do the same from now on")))
{
    setWindowTitle(QStringLiteral("Andon"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(plainLabel(tr("Keep receiving in the background?"), "large"));
    const auto addSentence = [layout](const QString &sentence) {
        QLabel *label = plainLabel(sentence);
        label->setWordWrap(true);
        label->setMinimumWidth(460);
        layout->addWidget(label);
    };
    addSentence(hasTray ? tr("Andon then goes on taking events. Its icon beside the clock brings the window back.")
                        : tr("Andon then goes on taking events. The window is minimised."));
    addSentence(tr("Or stop it? %1").arg(stoppingText(activeSenders)));
    layout->addWidget(m_remember);
    auto *keep = new QPushButton(hasTray ? tr("Keep receiving") : tr("Keep receiving, minimise"));
    keep->setProperty("primary", true);
    keep->setDefault(true);
    auto *stop = new QPushButton(tr("Stop"));
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(keep);
    buttons->addWidget(stop);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    setAccessibleName(tr("Keep receiving in the background?"));
    const auto answer = [this](Closing closing) {
        Q_EMIT chosen(closing);
        accept();
    };
    connect(keep, &QPushButton::clicked, this, [answer] { answer(Closing::Background); });
    connect(stop, &QPushButton::clicked, this, [answer] { answer(Closing::Stop); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    keep->setFocus();
}

bool CloseQuestion::isRemembered() const
{
    return m_remember->isChecked();
}

} // namespace Andon
