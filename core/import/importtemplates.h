// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importplan.h"

#include <QStringList>

namespace Andon {

/// Plans that people keep by name, each a file in a folder beside the settings.
class ImportTemplates
{
public:
    explicit ImportTemplates(QString folder) : m_folder(std::move(folder)) {}

    /// Where those of the user are: beside this file of settings.
    static QString folderBeside(const QString &settingsFile);

    QStringList names() const;

    /// Writes it anew under a name that there is. InvalidInput for a name without a letter or digit.
    Result<void> save(const QString &name, const ImportPlan &plan) const;
    Result<ImportPlan> load(const QString &name) const;
    Result<void> remove(const QString &name) const;

    /// The name of the template that was made for a file with such a header: one that has most of its
    /// columns, and those that it needs. Empty when there is none.
    QString nameFor(const FileForm &form) const;

private:
    QString fileOf(const QString &name) const;

    const QString m_folder;
};

} // namespace Andon
