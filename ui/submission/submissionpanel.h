// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Andon {

class Card;
class NoticeBar;
class PreviewModel;
class TableView;

/// A place to try and to submit readings: JSON is typed, what Andon makes of it stands below with
/// every key, and a button stores it.
class SubmissionPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @a maySimulate offers to let the database refuse it, to see what becomes of failures.
    SubmissionPanel(IngestService &ingest, bool maySimulate, QWidget *parent = nullptr);

    /// What the page shows, to say it of a reading that does not belong there.
    void setWindow(const Window &window) { m_window = window; }

Q_SIGNALS:
    void closed();

    /// The store has changed by what was done here.
    void submitted();

private:
    void createEditor(bool maySimulate);
    void createPreview();
    QWidget *createNames();
    void insertSample();
    void check();
    void submit();
    void tell(const ReadingBatch &batch, const ReadingReport &report);

    IngestService &m_ingest;
    Window m_window;
    bool m_isBusy = false;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_verdict = nullptr;
    QCheckBox *m_simulate = nullptr;
    QPushButton *m_submit = nullptr;
    NoticeBar *m_result = nullptr;
    Card *m_previewCard = nullptr;
    QStackedWidget *m_views = nullptr;
    PreviewModel *m_preview = nullptr;
    TableView *m_table = nullptr;
};

} // namespace Andon
