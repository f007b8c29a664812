// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/certificatecard.h"

#include "ui/server/servercontrols.h"
#include "ui/server/serverwording.h"
#include "ui/style/factlist.h"
#include "ui/style/questionbar.h"
#include "ui/style/wording.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Andon {

CertificateCard::CertificateCard(const WindowParts &parts, QuestionBar &question, QWidget *parent)
    : Card(tr("Certificate"), parent)
    , m_parts(parts)
    , m_question(question)
    , m_words(plainLabel({}, "dim"))
    , m_facts(new FactList)
{
    m_words->setWordWrap(true);
    m_file = m_facts->addCode(tr("File"));
    m_names = m_facts->addCode(tr("For"));
    m_fingerprint = m_facts->addCode(tr("SHA-256"));
    m_fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_expires = m_facts->add(tr("Expires"));
    m_copy = addLink(tr("Copy fingerprint"));
    addContent(m_words, 0);
    addContent(m_facts, 0);
    createButtons();
    addContent(new QWidget, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_fingerprint->text()); });
}

void CertificateCard::createButtons()
{
    m_make = new QPushButton(tr("Make a certificate…"));
    m_choose = new QPushButton(tr("Choose…"));
    m_choose->setToolTip(tr("A certificate and its key that you have, as PEM files"));
    m_drop = new QPushButton(tr("Do without…"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    for (QPushButton *button : {m_make, m_choose, m_drop})
        row->addWidget(button);
    row->addStretch(1);
    addContent(buttons, 0);
    connect(m_make, &QPushButton::clicked, this, &CertificateCard::askToMake);
    connect(m_choose, &QPushButton::clicked, this, &CertificateCard::choose);
    connect(m_drop, &QPushButton::clicked, this, &CertificateCard::askToDrop);
}

void CertificateCard::display(const ServerState &state)
{
    const bool isUsed = state.certificate.has_value();
    m_facts->setVisible(isUsed);
    m_copy->setVisible(isUsed);
    m_drop->setVisible(!state.chosenCertificate.isEmpty());
    for (QPushButton *button : {m_make, m_choose, m_drop})
        button->setEnabled(!state.isCertificateFixed);
    setSubtitle(isUsed ? (state.certificate->isSelfSigned ? tr("made by itself: senders have to be told to trust it") : tr("signed by somebody else")) : QString());
    if (!isUsed) {
        m_words->setText(state.chosenCertificate.isEmpty() ? tr("None: what is sent can be read on the way. On this computer alone that does no harm; on a network, tokens should travel by HTTPS.")
                                                           : tr("%1 is used from the next start of the server on.").arg(state.chosenCertificate));
        m_words->show();
        return;
    }
    const CertificateFacts &facts = *state.certificate;
    const QString warning = certificateText(facts, m_parts.now());
    const QString fixed = state.isCertificateFixed ? tr("The command line named it; another one has to be named there.") : QString();
    m_words->setText(warning.isEmpty() ? fixed : QStringLiteral("▲  ") + warning);
    m_words->setVisible(!m_words->text().isEmpty());
    m_facts->show(m_file, facts.file);
    m_facts->show(m_names, facts.names.join(QStringLiteral(", ")));
    m_facts->show(m_fingerprint, facts.fingerprint);
    m_facts->show(m_expires, exactText(facts.expires));
}

void CertificateCard::askToMake()
{
    const bool isUsed = m_parts.controls.state().certificate.has_value();
    m_question.ask(isUsed ? tr("Make a new certificate? Senders then have to be told to trust the new one.")
                          : tr("Make a certificate? Once the server is started again, senders have to use https:// and to be told to trust it."),
                   tr("Make it"), [this] { Q_EMIT m_parts.controls.certificateRequested(); });
}

void CertificateCard::askToDrop()
{
    m_question.ask(tr("Do without a certificate? Once the server is started again, senders have to use http://, and what they send can be read on the way."),
                   tr("Do without"), [this] { Q_EMIT m_parts.controls.certificateDropped(); });
}

void CertificateCard::choose()
{
    const QString filter = tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)");
    const QString certificate = QFileDialog::getOpenFileName(this, tr("Certificate"), {}, filter);
    if (certificate.isEmpty())
        return;
    const QString key = QFileDialog::getOpenFileName(this, tr("Its private key"), certificate, filter);
    if (!key.isEmpty())
        Q_EMIT m_parts.controls.certificateChosen({.certificate = certificate, .key = key});
}

} // namespace Andon
