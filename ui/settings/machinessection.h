// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/inquiry.h"
#include "ui/settings/settingssection.h"

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QSortFilterProxyModel;

namespace Andon {

class AccessService;
class MachineNoteModel;
class MachineNoting;
class NoticeBar;
class TableView;

/// From which rate a machine is shown in Warning, and all machines with their notes and whether they
/// are in use.
class MachinesSection final : public SettingsSection
{
    Q_OBJECT

public:
    MachinesSection(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent = nullptr);
    ~MachinesSection() override;

    static QString title();
    QStringList searchWords() const override;

    /// The limit; what people said of machines is no setting, and stays.
    void reset() override;

Q_SIGNALS:
    /// Defects an hour.
    void limitChanged(double limit);

    /// Something was said of a machine.
    void noted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createLimit();
    QWidget *createTable();
    QWidget *createEditor();
    void createNoting();
    void ask();
    void showChosen();
    void write(const std::optional<QString> &text, const std::optional<bool> &isInUse);

    IngestService &m_ingest;
    Settings &m_settings;
    Inquiry<std::vector<MachineNote>> m_inquiry;
    MachineNoting *m_noting = nullptr;
    MachineNoteModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QDoubleSpinBox *m_limit = nullptr;
    QLineEdit *m_filter = nullptr;
    NoticeBar *m_notice = nullptr;
    TableView *m_table = nullptr;
    QWidget *m_editor = nullptr;
    QLineEdit *m_note = nullptr;
    QCheckBox *m_notInUse = nullptr;
    std::optional<MachineNote> m_chosen;
};

} // namespace Andon
