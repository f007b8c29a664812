// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/customrange.h"

#include "core/common/wallclock.h"
#include "ui/style/card.h"
#include "ui/style/plantzone.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace Andon {

namespace {

struct CustomRange
{
    Q_DECLARE_TR_FUNCTIONS(CustomRange)
};

/// The digits of the plant's wall clock, held as UTC: a time that this computer's own clock leaves out
/// can be typed all the same.
QDateTime digitsOf(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(wallTimeAt(moment, plantZone()).time_since_epoch().count(), Qt::UTC);
}

QDateTimeEdit *edit(Instant moment)
{
    auto *field = new QDateTimeEdit(digitsOf(moment));
    field->setTimeSpec(Qt::UTC);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd  HH:mm:ss"));
    return field;
}

/// What was not changed stays the moment it was, also in an hour that comes twice.
Instant instantOf(const QDateTimeEdit *field, Instant before)
{
    const QDateTime digits = field->dateTime();
    if (digits.toSecsSinceEpoch() == digitsOf(before).toSecsSinceEpoch())
        return before;
    return firstInstantAt(WallTime(std::chrono::milliseconds(digits.toMSecsSinceEpoch())), plantZone());
}

} // namespace

std::optional<Window> askForWindow(const Window &current, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(CustomRange::tr("Custom time range"));
    auto *form = new QFormLayout(&dialog);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    QDateTimeEdit *start = edit(current.start);
    QDateTimeEdit *end = edit(current.end);
    auto *note = plainLabel(CustomRange::tr("Times are those of %1.").arg(zoneText()), "dim");
    auto *buttons = new QDialogButtonBox;
    QPushButton *use = buttons->addButton(CustomRange::tr("Show"), QDialogButtonBox::AcceptRole);
    buttons->addButton(CustomRange::tr("Cancel"), QDialogButtonBox::RejectRole);
    use->setProperty("primary", true);
    form->addRow(CustomRange::tr("From"), start);
    form->addRow(CustomRange::tr("Until before"), end);
    form->addRow(note);
    form->addRow(buttons);
    const auto check = [=] {
        const bool isUsable = instantOf(start, current.start) < instantOf(end, current.end);
        use->setEnabled(isUsable);
        note->setText(isUsable ? CustomRange::tr("Times are those of %1.").arg(zoneText())
                               : CustomRange::tr("The end must come after the start."));
    };
    QObject::connect(start, &QDateTimeEdit::dateTimeChanged, &dialog, check);
    QObject::connect(end, &QDateTimeEdit::dateTimeChanged, &dialog, check);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Window{instantOf(start, current.start), instantOf(end, current.end)};
}

} // namespace Andon
