// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/starttrouble.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace Andon {

namespace {

struct StartTrouble
{
    Q_DECLARE_TR_FUNCTIONS(StartTrouble)
};

void prepare(QMessageBox &box, const QString &sentence)
{
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(QStringLiteral("Andon"));
    box.setTextFormat(Qt::PlainText);
    box.setText(sentence);
}

} // namespace

std::optional<quint16> askForOtherPort(quint16 taken, quint16 suggested)
{
    QMessageBox box;
    prepare(box, StartTrouble::tr("Port %1 is in use by another program. Use %2 instead?").arg(taken).arg(suggested));
    box.setInformativeText(StartTrouble::tr("Senders have to be told the new port. Or end the other program, then start the server on the page Server."));
    QPushButton *use = box.addButton(StartTrouble::tr("Use %1").arg(suggested), QMessageBox::AcceptRole);
    QPushButton *choose = box.addButton(StartTrouble::tr("Choose…"), QMessageBox::ActionRole);
    QPushButton *later = box.addButton(StartTrouble::tr("Not now"), QMessageBox::RejectRole);
    box.setDefaultButton(use);
    box.setEscapeButton(later);
    box.exec();
    if (box.clickedButton() == use)
        return suggested;
    if (box.clickedButton() != choose)
        return std::nullopt;
    bool isChosen = false;
    const int port = QInputDialog::getInt(nullptr, StartTrouble::tr("Choose a port"),
                                          StartTrouble::tr("Port to listen on (1024 to 65535):"), suggested, 1024, 65535, 1, &isChosen);
    return isChosen ? std::optional(quint16(port)) : std::nullopt;
}

std::optional<QString> askForOtherFile(const QString &sentence)
{
    QMessageBox box;
    prepare(box, sentence);
    QPushButton *choose = box.addButton(StartTrouble::tr("Choose another file…"), QMessageBox::AcceptRole);
    QPushButton *quit = box.addButton(StartTrouble::tr("Quit"), QMessageBox::RejectRole);
    box.setEscapeButton(quit);
    box.exec();
    if (box.clickedButton() != choose)
        return std::nullopt;
    const QString file = QFileDialog::getSaveFileName(nullptr, StartTrouble::tr("Data file, existing or new"), {},
                                                      StartTrouble::tr("Andon data (*.db *.sqlite);;All files (*)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

} // namespace Andon
