// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choosestep.h"

#include "core/common/receiver.h"
#include "core/import/columnguess.h"
#include "ui/import/dropcard.h"
#include "ui/import/fieldscard.h"
#include "ui/import/formcard.h"
#include "ui/import/importwords.h"
#include "ui/import/filepreviewmodel.h"
#include "ui/import/timescard.h"
#include "ui/style/noticebar.h"
#include "ui/style/plantzone.h"
#include "ui/style/spacing.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QThreadPool>

namespace Andon {

namespace {

constexpr int widestColumn = 260;   // px
constexpr int columnsMeasured = 60;

/// The cells of a column in the rows that are shown.
std::vector<std::string_view> cellsOf(const Preview &preview, const FieldSource &source)
{
    std::vector<std::string_view> cells;
    for (const std::vector<std::string> &row : preview.rows) {
        for (const std::size_t column : source.columns) {
            if (column < row.size())
                cells.push_back(row[column]);
        }
    }
    return cells;
}

} // namespace

ChooseStep::ChooseStep(ImportTemplates templates, QWidget *parent)
    : QWidget(parent)
    , m_templates(std::move(templates))
    , m_drop(new DropCard)
    , m_form(new FormCard)
    , m_fields(new FieldsCard)
    , m_times(new TimesCard)
    , m_trouble(new NoticeBar)
    , m_questions(new NoticeBar)
    , m_offer(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::cards);
    m_templateRow = createTemplates();
    m_preview = createPreview();
    for (QWidget *part : std::initializer_list<QWidget *>{m_drop, m_trouble, m_offer, m_questions, m_form, m_fields, m_times, m_templateRow})
        layout->addWidget(part);
    layout->addWidget(m_preview, 1);
    layout->addStretch(0);
    m_offer->setAction(tr("Use it"));
    connect(m_drop, &DropCard::fileChosen, this, &ChooseStep::open);
    connect(m_form, &FormCard::formChosen, this, [this](const FileForm &form) {
        read([file = m_file, form, zone = m_guess ? m_guess->plan.zone : QString::fromLatin1(plantZone().id())] { return guessImport(file, form, zone); });
    });
    connect(m_form, &FormCard::kindChosen, this, [this](ImportKind kind) { changePlan([kind](ImportPlan &plan) { plan.kind = kind; }); });
    connect(m_form, &FormCard::decimalMarkChosen, this, [this](char mark) { changePlan([mark](ImportPlan &plan) { plan.decimalMark = mark; }); });
    connect(m_fields, &FieldsCard::sourceChosen, this, &ChooseStep::chooseSource);
    connect(m_times, &TimesCard::orderChosen, this, [this](TimeOrder order) { changePlan([order](ImportPlan &plan) { plan.timeOrder = order; }); });
    connect(m_times, &TimesCard::zoneChosen, this, [this](const QString &zone) { changePlan([&zone](ImportPlan &plan) { plan.zone = zone; }); });
    connect(m_times, &TimesCard::unitChosen, this, [this](DurationUnit unit) { changePlan([unit](ImportPlan &plan) { plan.durationUnit = unit; }); });
    connect(m_offer, &NoticeBar::triggered, this, [this] {
        if (m_guess)
            useTemplate(m_templates.nameFor(m_guess->plan.form));
    });
    setFocusProxy(m_drop);
    showAll();
}

QWidget *ChooseStep::createPreview()
{
    auto *card = new Card(tr("First rows"));
    card->setSubtitle(tr("as they were read"));
    auto *table = new TableView(tr("First rows of the file"));
    m_rows = new FilePreviewModel(this);
    table->setModel(m_rows);
    table->horizontalHeader()->setMaximumSectionSize(widestColumn);
    connect(m_rows, &QAbstractItemModel::modelReset, table, [table] {
        for (int column = 0; column < std::min(columnsMeasured, table->model()->columnCount()); ++column)
            table->resizeColumnToContents(column);
    });
    card->addContent(table);
    return card;
}

QWidget *ChooseStep::createTemplates()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_template = new QComboBox;
    m_template->setAccessibleName(tr("Template"));
    auto *save = new QPushButton(tr("Save as template…"));
    save->setToolTip(tr("What is chosen here, for the next file of this kind"));
    layout->addWidget(m_template);
    layout->addWidget(save);
    layout->addStretch(1);
    connect(m_template, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            useTemplate(m_template->itemText(index));
    });
    connect(save, &QPushButton::clicked, this, &ChooseStep::saveTemplate);
    return row;
}

void ChooseStep::open(const QString &file)
{
    m_file = file;
    m_guess.reset();
    m_drop->setFile(file);
    read([file, zone = QString::fromLatin1(plantZone().id())] { return guessImport(file, zone); });
}

void ChooseStep::clear()
{
    ++m_round;
    m_isReading = false;
    m_file.clear();
    m_guess.reset();
    m_drop->setFile({});
    m_trouble->say(NoticeBar::Tone::Plain, {});
    showAll();
    Q_EMIT changed();
}

/// Whatever is slow to read, a share above all, is not waited for here.
void ChooseStep::read(std::function<Result<ImportGuess>()> guess)
{
    m_isReading = true;
    const Receiver receiver(this);
    QThreadPool::globalInstance()->start([this, receiver, round = ++m_round, guess = std::move(guess)] {
        receiver.post([this, round, read = guess()] {
            if (round == m_round)
                take(read);
        });
    });
    Q_EMIT changed();
}

void ChooseStep::take(const Result<ImportGuess> &guess)
{
    m_isReading = false;
    m_trouble->say(NoticeBar::Tone::Trouble, guess ? QString() : errorText(guess.error()));
    m_guess = guess ? std::optional(*guess) : std::nullopt;
    offerTemplate();
    showAll();
    Q_EMIT changed();
}

void ChooseStep::changePlan(const std::function<void(ImportPlan &)> &change)
{
    if (!m_guess)
        return;
    change(m_guess->plan);
    showAll();
    Q_EMIT changed();
}

/// How times and durations are written is guessed anew from the column that they come from now.
void ChooseStep::chooseSource(ImportField field, const FieldSource &source)
{
    changePlan([&](ImportPlan &plan) {
        plan.sources[field] = source;
        if (source.kind != FieldSource::Kind::Columns || source.columns.size() != 1)
            return;
        const auto cells = cellsOf(m_guess->preview, source);
        if (field == ImportField::EventTime || field == ImportField::Timestamp)
            plan.timeOrder = guessTimeOrder(cells, true).value_or(plan.timeOrder);
        else if (field == ImportField::Duration)
            plan.durationUnit = guessUnit(plan.form.columns.at(source.columns.front()), cells, plan.decimalMark);
    });
}

void ChooseStep::offerTemplate()
{
    const QString name = m_guess ? m_templates.nameFor(m_guess->plan.form) : QString();
    m_offer->say(NoticeBar::Tone::Plain, name.isEmpty() ? QString() : tr("The columns are those of the template \"%1\".").arg(name));
    fillTemplates();
}

void ChooseStep::useTemplate(const QString &name)
{
    const auto kept = m_templates.load(name);
    const auto plan = kept && m_guess ? planForFile(*kept, m_guess->plan.form) : kept;
    m_offer->say(NoticeBar::Tone::Plain, {});
    m_trouble->say(NoticeBar::Tone::Attention, plan ? QString() : errorText(plan.error()));
    if (plan)
        changePlan([&plan](ImportPlan &changed) { changed = *plan; });
}

void ChooseStep::saveTemplate()
{
    if (!m_guess)
        return;
    bool isWanted = false;
    const QString name = QInputDialog::getText(this, tr("Save as template"), tr("Name of the template"), QLineEdit::Normal, {}, &isWanted);
    if (!isWanted)
        return;
    const auto saved = m_templates.save(name, m_guess->plan);
    m_trouble->say(NoticeBar::Tone::Trouble, saved ? QString() : errorText(saved.error()));
    fillTemplates();
}

void ChooseStep::fillTemplates()
{
    const QSignalBlocker quiet(m_template);
    const QStringList names = m_templates.names();
    m_template->clear();
    m_template->addItem(tr("Use a template…"));
    m_template->addItems(names);
    m_template->setEnabled(!names.isEmpty());
}

void ChooseStep::show(Part part)
{
    m_part = part;
    setFocusProxy(part == Part::File ? static_cast<QWidget *>(m_drop) : m_fields);
    showAll();
}

void ChooseStep::showAll()
{
    const bool hasFile = m_guess.has_value();
    const bool isFile = m_part == Part::File;
    m_drop->setVisible(isFile);
    m_form->setVisible(isFile && hasFile);
    for (QWidget *part : std::initializer_list<QWidget *>{m_fields, m_times, m_templateRow})
        part->setVisible(!isFile && hasFile);
    m_preview->setVisible(hasFile);
    if (!hasFile) {
        m_questions->say(NoticeBar::Tone::Plain, {});
        m_offer->say(NoticeBar::Tone::Plain, {});
        return;
    }
    m_form->show(m_guess->plan);
    m_fields->show(*m_guess);
    m_times->show(*m_guess);
    m_rows->show(*m_guess);
    m_questions->say(NoticeBar::Tone::Attention, isFile ? QString() : questionsText(m_guess->plan).join(u' '));
}

} // namespace Andon
