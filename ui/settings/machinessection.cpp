// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machinessection.h"

#include "ui/machines/machinenoting.h"
#include "ui/settings/machinenotemodel.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/typing.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/textfilter.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Andon {

namespace {

constexpr double leastLimit = 0.1;
constexpr double mostLimit = 10'000;
constexpr int controlHeight = 30;

} // namespace

MachinesSection::MachinesSection(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_inquiry(ingest, this)
    , m_noting(new MachineNoting(ingest, access, this))
    , m_model(new MachineNoteModel(this))
    , m_sorted(new TextFilter({MachineNoteModel::Machine, MachineNoteModel::Factory, MachineNoteModel::Use, MachineNoteModel::Note}, this))
{
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createLimit());
    layout->addWidget(createTable(), 1);
    createNoting();
    showChosen();
}

MachinesSection::~MachinesSection()
{
    finishTyping(this);
}

QString MachinesSection::title()
{
    return tr("Machines and lines");
}

QStringList MachinesSection::searchWords() const
{
    return {tr("machine"), tr("line"), tr("note"), tr("not in use"), tr("muted"), tr("limit"), tr("warning"), tr("defect rate")};
}

void MachinesSection::reset()
{
    m_limit->setValue(Settings::MachinesLimit.fallback);
}

QWidget *MachinesSection::createLimit()
{
    auto *card = new Card(tr("Warning"));
    m_limit = new QDoubleSpinBox;
    m_limit->setAccessibleName(tr("Defects per hour from which a machine is in warning"));
    m_limit->setMinimumHeight(controlHeight);
    m_limit->setRange(leastLimit, mostLimit);
    m_limit->setDecimals(1);
    m_limit->setSingleStep(0.5);
    m_limit->setValue(m_settings.get(Settings::MachinesLimit));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainLabel(tr("A machine is in warning from")));
    layout->addWidget(m_limit);
    layout->addWidget(plainLabel(tr("defects per hour")));
    layout->addStretch(1);
    card->addContent(row, 0);
    auto *hint = plainLabel(tr("This holds for the screen. Programs that ask over HTTP are told by the agreed limit of 2.0."), "dim");
    hint->setWordWrap(true);
    card->addContent(hint, 0);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, [this](double limit) {
        m_settings.set(Settings::MachinesLimit, limit);
        Q_EMIT limitChanged(limit);
    });
    return card;
}

QWidget *MachinesSection::createTable()
{
    auto *card = new Card(tr("Machines"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by machine, factory or note"));
    m_filter->setAccessibleName(tr("Filter machines"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(240);
    card->addToHeader(m_filter);
    m_notice = new NoticeBar;
    m_notice->setDismissable();
    card->addContent(m_notice, 0);
    m_table = new TableView(tr("Machines and their notes"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MachineNoteModel::Machine, Qt::AscendingOrder);
    m_table->setColumnWeights({12, 10, 10, 30, 22});
    card->addContent(m_table);
    card->addContent(createEditor(), 0);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &TableView::rowChosen, this, &MachinesSection::showChosen);
    return card;
}

QWidget *MachinesSection::createEditor()
{
    m_editor = new QWidget;
    auto *layout = new QHBoxLayout(m_editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_note = new QLineEdit;
    m_note->setAccessibleName(tr("Note on the chosen machine"));
    m_note->setMaxLength(int(MachineNote::longestText));
    m_notInUse = new QCheckBox(tr("Not in use"));
    layout->addWidget(m_note, 1);
    layout->addWidget(m_notInUse);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        if (m_chosen && m_note->isModified() && m_note->text().trimmed() != m_chosen->text)
            write(m_note->text(), std::nullopt);
        m_note->setModified(false);
    });
    // Not clicked: whoever ticks it through a screen reader toggles it.
    connect(m_notInUse, &QCheckBox::toggled, this, [this](bool isNotInUse) { write(std::nullopt, !isNotInUse); });
    return m_editor;
}

void MachinesSection::createNoting()
{
    connect(m_noting, &MachineNoting::changed, this, [this] {
        m_notice->say(NoticeBar::Tone::Plain, {});
        ask();
        Q_EMIT noted();
    });
    connect(m_noting, &MachineNoting::failed, this, [this](const MachineChange &, const Error &error) {
        m_notice->say(NoticeBar::Tone::Trouble, errorText(error));
        showChosen();
    });
}

void MachinesSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    ask();
}

void MachinesSection::ask()
{
    m_inquiry.ask([](EventReader &reader) { return reader.machineNotes(); }, [this](const Result<std::vector<MachineNote>> &notes) {
        if (!notes)
            return m_notice->say(NoticeBar::Tone::Trouble, errorText(notes.error()));
        m_model->show(*notes, m_ingest.clock().nowInMilliseconds());
        showChosen();
    });
}

void MachinesSection::showChosen()
{
    const QModelIndex chosen = m_sorted->mapToSource(m_table->chosenRow());
    m_editor->setEnabled(chosen.isValid());
    m_note->setPlaceholderText(chosen.isValid() ? tr("Add a note…") : tr("Choose a machine above to write a note"));
    const bool isSame = chosen.isValid() && m_chosen && machineNoteKey(*m_chosen) == machineNoteKey(m_model->row(chosen.row()));
    m_chosen = chosen.isValid() ? std::optional(m_model->row(chosen.row())) : std::nullopt;
    const QSignalBlocker quiet(m_notInUse);
    m_notInUse->setChecked(m_chosen && !m_chosen->isInUse);
    if (!isSame || !m_note->isModified())
        m_note->setText(m_chosen ? m_chosen->text : QString());
}

void MachinesSection::write(const std::optional<QString> &text, const std::optional<bool> &isInUse)
{
    if (m_chosen)
        m_noting->change({.machine = m_chosen->machine, .factory = m_chosen->factory, .text = text, .isInUse = isInUse});
}

} // namespace Andon
