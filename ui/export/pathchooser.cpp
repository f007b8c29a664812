// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pathchooser.h"

#include "ui/export/exportwording.h"
#include "ui/style/plantzone.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

QString endingOf(FileFormat format)
{
    const std::string_view word = formatWord(format);
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

} // namespace

void choosePath(QWidget *parent, const QString &suggested, FileFormat format, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, ExportWords::tr("Save as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(formatText(format), endingOf(format)));
    dialog->setDefaultSuffix(endingOf(format));
    dialog->selectFile(suggested);
    // Qt's own words are in English where its translations are not installed.
    dialog->setLabelText(QFileDialog::LookIn, ExportWords::tr("Folder:"));
    dialog->setLabelText(QFileDialog::FileName, ExportWords::tr("File name:"));
    dialog->setLabelText(QFileDialog::FileType, ExportWords::tr("Format:"));
    dialog->setLabelText(QFileDialog::Accept, ExportWords::tr("Save"));
    dialog->setLabelText(QFileDialog::Reject, ExportWords::tr("Cancel"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

QString suggestedPath(const QString &folder, const QString &name, FileFormat format)
{
    QString plain;
    for (const QChar c : name)
        plain += u"/\\:*?\"<>|"_s.contains(c) || !c.isPrint() ? QChar(u'-') : c;
    const QString day = QDateTime::currentDateTimeUtc().toTimeZone(plantZone()).toString(u"yyyy-MM-dd"_s);
    const bool isThere = !folder.isEmpty() && QDir(folder).exists();
    const QString place = isThere ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(place).filePath(u"%1 %2.%3"_s.arg(plain.simplified(), day, endingOf(format)));
}

} // namespace Andon
