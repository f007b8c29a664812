// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importguess.h"
#include "core/import/importtemplates.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QStackedWidget;

namespace Andon {

class DropCard;
class FieldsCard;
class FormCard;
class NoticeBar;
class FilePreviewModel;
class TimesCard;

/// The first two steps of an import: which file, how it is written, and what its columns mean. Files are
/// read on a thread of their own.
class ChooseStep final : public QWidget
{
    Q_OBJECT

public:
    enum class Part { File, Columns };

    explicit ChooseStep(ImportTemplates templates, QWidget *parent = nullptr);

    DropCard &drop() { return *m_drop; }

    /// Reads the beginning of @a file; changed() follows.
    void open(const QString &file);

    /// Begins anew, without a file.
    void clear();

    void show(Part part);

    QString file() const { return m_file; }
    bool isReading() const { return m_isReading; }

    /// Empty as long as there is no file that can be read.
    const std::optional<ImportGuess> &guess() const { return m_guess; }

Q_SIGNALS:
    /// Another file, or something else is known or chosen about it.
    void changed();

private:
    QWidget *createPreview();
    QWidget *createTemplates();
    void read(std::function<Result<ImportGuess>()> guess);
    void take(const Result<ImportGuess> &guess);
    void changePlan(const std::function<void(ImportPlan &)> &change);
    void chooseSource(ImportField field, const FieldSource &source);
    void offerTemplate();
    void useTemplate(const QString &name);
    void saveTemplate();
    void fillTemplates();
    void showAll();

    const ImportTemplates m_templates;
    QString m_file = {};
    std::optional<ImportGuess> m_guess;
    bool m_isReading = false;
    int m_round = 0;   ///< An answer of an earlier one is about another file.
    DropCard *m_drop = nullptr;
    FormCard *m_form = nullptr;
    FieldsCard *m_fields = nullptr;
    TimesCard *m_times = nullptr;
    NoticeBar *m_trouble = nullptr;
    NoticeBar *m_questions = nullptr;
    NoticeBar *m_offer = nullptr;
    QWidget *m_templateRow = nullptr;
    QComboBox *m_template = nullptr;
    QWidget *m_preview = nullptr;
    FilePreviewModel *m_rows = nullptr;
    Part m_part = Part::File;
};

} // namespace Andon
