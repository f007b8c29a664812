// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importrun.h"
#include "core/import/importtemplates.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimer>

#include <map>

namespace Andon {

class IngestService;

/// Imports whatever is put into a folder's "in", one file after the other, each once nothing was written to it for a
/// while. Then it stands in "done"; one that could not be imported to its end in "error", and beside it a text that says
/// why. Bad rows are put into "error", too. Use on one thread, which it does not keep busy.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    struct Rules
    {
        QString folder = {};
        QString templateName = {};               ///< Empty: everything is guessed.
        QString zone = QStringLiteral("UTC");    ///< Of times without an offset, where no template says another.
        std::chrono::milliseconds rest = std::chrono::seconds(5);
        std::chrono::milliseconds pause = std::chrono::seconds(2);   ///< Between two looks.
    };

    FolderWatch(IngestService &service, ImportTemplates templates, Rules rules, QObject *parent = nullptr);

    /// Makes the three folders. Storage, with a sentence, when that cannot be done.
    Result<void> start();

Q_SIGNALS:
    /// @a text is a sentence for the log: what became of it.
    void imported(const QString &file, const QString &text);

private:
    struct Seen
    {
        qint64 size = 0;
        QDateTime changed = {};
        QElapsedTimer since = {};
        bool isStuck = false;   ///< It could not be moved away, so it is left alone until it changes.
    };

    void look();
    bool isAtRest(const QFileInfo &file);
    void import(const QString &file);
    void finish();
    bool move(const QString &file, const QString &folder);
    QString freeName(const QString &folder, const QString &name) const;
    QString path(const QString &folder) const { return m_rules.folder + u'/' + folder; }

    IngestService &m_service;
    const ImportTemplates m_templates;
    const Rules m_rules;
    QTimer m_timer;
    std::map<QString, Seen> m_seen;
    QString m_file;                      ///< That is being imported.
    std::unique_ptr<ImportRun> m_run;
};

} // namespace Andon
