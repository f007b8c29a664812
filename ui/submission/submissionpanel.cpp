// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/submission/submissionpanel.h"

#include "core/validation/readingjson.h"
#include "core/validation/readingrules.h"
#include "ui/rejections/payloadtext.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/segments.h"
#include "ui/style/wording.h"
#include "ui/submission/previewmodel.h"
#include "ui/tables/tableview.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace Andon {

namespace {

constexpr qsizetype longestText = 256 * 1024;   // what is checked with every key must be checked at once
const char *const desktop = "desktop";   // stands as the sender

QString namesText(std::span<const std::string_view> names)
{
    QStringList words;
    for (const std::string_view name : names)
        words << QString::fromUtf8(name.data(), qsizetype(name.size()));
    return words.join(QStringLiteral(", "));
}

} // namespace

SubmissionPanel::SubmissionPanel(IngestService &ingest, bool maySimulate, QWidget *parent)
    : QWidget(parent)
    , m_ingest(ingest)
    , m_result(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createEditor(maySimulate);
    createPreview();
    connect(m_text, &QPlainTextEdit::textChanged, this, &SubmissionPanel::check);
    insertSample();
    setFocusProxy(m_text);
}

void SubmissionPanel::createEditor(bool maySimulate)
{
    auto *card = new Card(tr("Submit an event"));
    auto *sample = card->addLink(tr("Sample"));
    sample->setToolTip(tr("Puts the sample back in place of the text"));
    auto *close = card->addLink(tr("Close"));
    close->setToolTip(tr("Close the form (Esc)"));
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Event as JSON"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_verdict = plainLabel();
    m_verdict->setWordWrap(true);
    m_simulate = new QCheckBox(tr("Simulate a failure"));
    m_simulate->setToolTip(tr("The database refuses it. It then stands among the failed readings and can be sent again."));
    m_submit = new QPushButton(tr("Submit"));
    m_submit->setProperty("primary", true);
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_submit);
    row->addWidget(m_simulate);
    m_simulate->setVisible(maySimulate);   // not before: without a parent it would be a window
    row->addStretch(1);
    card->addContent(m_text);
    card->addContent(m_verdict, 0);
    card->addContent(actions, 0);
    card->addContent(m_result, 0);
    static_cast<QVBoxLayout *>(layout())->addWidget(card, 3);
    connect(sample, &QPushButton::clicked, this, &SubmissionPanel::insertSample);
    connect(close, &QPushButton::clicked, this, &SubmissionPanel::closed);
    connect(m_submit, &QPushButton::clicked, this, &SubmissionPanel::submit);
}

void SubmissionPanel::createPreview()
{
    m_previewCard = new Card(tr("What Andon reads"));
    auto *kind = new Segments({tr("Reading"), tr("Names")}, tr("Show beside the text"));
    m_previewCard->addToHeader(kind);
    m_preview = new PreviewModel(this);
    m_table = new TableView(tr("What Andon reads in this text"));
    m_table->setModel(m_preview);
    m_table->setColumnWeights({12, 12, 9, 15});
    m_views = new QStackedWidget;
    m_views->addWidget(m_table);
    m_views->addWidget(createNames());
    m_previewCard->addContent(m_views);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_previewCard, 2);
    connect(kind, &Segments::chosen, m_views, &QStackedWidget::setCurrentIndex);
}

/// The mapping: which names are accepted for each field.
QWidget *SubmissionPanel::createNames()
{
    auto *names = new QWidget;
    auto *column = new QVBoxLayout(names);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [column](const QString &field, const QString &accepted) {
        auto *label = plainLabel(accepted, "dim");
        label->setWordWrap(true);
        label->setMinimumWidth(80);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(plainLabel(field, "title"));
        column->addWidget(label);
    };
    add(tr("Client"), namesText(clientAliases()));
    add(tr("Metric"), namesText(metricAliases()));
    add(tr("Amount"), namesText(amountAliases()));
    add(tr("Time"), namesText(timestampAliases()));
    auto *note = plainLabel(tr("The first name that can be used counts. Without a metric it is “unknown”, without a time it is that of arrival. "
                               "All but the client may stand in “payload”."), "dim");
    note->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(note);
    column->addStretch(1);
    return names;
}

void SubmissionPanel::insertSample()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_ingest.clock().now());
    m_text->setPlainText(QStringLiteral("{\n  \"source\": \"line-pc-1\",\n  \"payload\": {\n    \"metric\": \"parts\",\n"
                                        "    \"amount\": \"1,200\",\n    \"timestamp\": \"%1\"\n  }\n}")
                             .arg(QString::fromStdString(isoText(Instant(now)))));
}

void SubmissionPanel::check()
{
    const QString text = m_text->toPlainText();
    const Instant now = m_ingest.clock().nowInMilliseconds();
    const auto batch = text.size() > longestText ? Result<ReadingBatch>(Error{ErrorCode::TooLarge, {}})
                                                 : readingsFromJson(text.toUtf8(), desktop, now);
    m_table->clearSpans();
    m_preview->show(batch ? *batch : ReadingBatch{}, now);
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        if (m_preview->isRefused(row))
            m_table->setSpan(row, 0, 1, PreviewModel::ColumnCount);
    }
    m_previewCard->setSubtitle(batch ? tr("%n element(s)", nullptr, int(batch->elements.size())) : QString());
    m_submit->setEnabled(batch && !m_isBusy);
    if (batch)
        return showVerdict(m_verdict, std::nullopt, tr("This is JSON and can be submitted."));
    switch (batch.error().code) {
    case ErrorCode::InvalidJson: return showVerdict(m_verdict, jsonFault(text).value_or(tr("Not JSON yet: %1").arg(batch.error().detail)), {});
    case ErrorCode::InvalidBody: return showVerdict(m_verdict, tr("One event in { } is needed, or several in [ ]."), {});
    default: return showVerdict(m_verdict, errorText(batch.error()), {});
    }
}

void SubmissionPanel::submit()
{
    auto read = readingsFromJson(m_text->toPlainText().toUtf8(), desktop, m_ingest.clock().nowInMilliseconds());
    if (!read)
        return check();
    read->simulation = m_simulate->isChecked() ? Simulation::FirstNew : Simulation::None;
    const auto batch = std::make_shared<const ReadingBatch>(*std::move(read));
    m_isBusy = true;
    check();
    m_ingest.submit(batch, this, [this, batch](const Result<ReadingReport> &report) {
        m_isBusy = false;
        check();
        if (!report)
            return m_result->say(NoticeBar::Tone::Trouble, errorText(report.error()));
        tell(*batch, *report);
        Q_EMIT submitted();
    });
}

void SubmissionPanel::tell(const ReadingBatch &batch, const ReadingReport &report)
{
    QString sentence = submissionText(batch, report);
    const bool isHidden = std::any_of(batch.elements.begin(), batch.elements.end(), [this](const ReadingElement &element) {
        const auto *reading = std::get_if<Reading>(&element.content);
        return reading && !m_window.isEmpty() && reading->time < m_window.start;
    });
    if (isHidden)
        sentence += QLatin1Char(' ') + tr("Its time lies before the range that is shown.");
    m_result->say(NoticeBar::Tone::Plain, sentence);
}

} // namespace Andon
