// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/customrange.h"

#include "ui/style/card.h"
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

QDateTimeEdit *edit(Instant moment)
{
    auto *field = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()));
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd  HH:mm:ss"));
    return field;
}

Instant instantOf(const QDateTimeEdit *field)
{
    return Instant(std::chrono::milliseconds(field->dateTime().toMSecsSinceEpoch()));
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
        const bool isUsable = instantOf(start) < instantOf(end);
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
    return Window{instantOf(start), instantOf(end)};
}

} // namespace Andon
