// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/inquiry.h"
#include "ui/find/findtarget.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace Andon {

class FindModel;
struct PlantView;

/// Find anything: a field over the window with the machines, lines, factories, pages, settings and
/// actions that hold what is typed, and the event whose id it is. Up and Down choose, Enter opens,
/// Escape closes.
class FindPopup final : public QFrame
{
    Q_OBJECT

public:
    FindPopup(IngestService &ingest, QWidget *window);

    /// What there is besides the plant: pages, settings, actions. Takes the place of those of the same
    /// kind that were set before.
    void setTargets(FindTarget::Kind kind, std::vector<FindTarget> targets);

    /// Opens it, with the plant as it is in @a view.
    void open(const std::optional<PlantView> &view);

    void close();

Q_SIGNALS:
    void machineRequested(const Andon::MachineId &machine, const Andon::FactoryId &factory);
    void lineRequested(const Andon::LineId &line, const Andon::FactoryId &factory);
    void factoryRequested(const Andon::FactoryId &factory);
    void eventRequested(const Andon::StoredEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readPlant(const PlantFigures &figures);
    void askForPlant(const PlantView &view);
    void search();
    void showFound(const std::optional<StoredEvent> &event);
    void choose(int row);
    void openChosen();
    void place();

    Inquiry<PlantFigures> m_plantInquiry;
    Inquiry<Listing<StoredEvent>> m_eventInquiry;
    QPointer<QWidget> m_before;   ///< Had the focus.
    std::vector<FindTarget> m_fixed;
    std::vector<FindTarget> m_plant;
    QLineEdit *m_text = nullptr;
    FindModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace Andon
