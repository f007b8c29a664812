// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/firstrunpage.h"

#include "ui/style/card.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimeZone>

#include <limits>

namespace Andon {

namespace {

constexpr int pageWidth = 640;
constexpr int longestName = 100;
constexpr int leastPort = 1024;   // below, most systems want an administrator

QLabel *wrapped(const QString &text, const char *role = nullptr)
{
    auto *label = plainLabel(text, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstRunPage::FirstRunPage(const FirstChoices &suggested, PortTest isPortFree, QWidget *parent)
    : QDialog(parent)
    , m_suggested(suggested)
    , m_isPortFree(std::move(isPortFree))
    , m_stack(new QStackedWidget)
{
    setWindowTitle(QStringLiteral("Andon"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 22);
    layout->addWidget(m_stack);
    m_stack->addWidget(createQuestions());
    m_stack->addWidget(createToken());
    fitToText(this, [this] { setMinimumWidth(scaled(pageWidth)); });
    m_plant->setFocus();
}

QWidget *FirstRunPage::createQuestions()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::paragraphs);
    m_fault = wrapped({}, "fault");
    m_fault->hide();
    column->addWidget(plainLabel(tr("Welcome to Andon"), "heading"));
    column->addWidget(wrapped(tr("Four questions, then Andon is ready. Everything can be changed later under Settings and Server."), "dim"));
    column->addWidget(createForm());
    column->addWidget(m_fault);
    column->addStretch(1);
    column->addWidget(createButtons());
    return page;
}

QWidget *FirstRunPage::createForm()
{
    m_plant = new QLineEdit(m_suggested.plant);
    m_plant->setPlaceholderText(tr("Such as Plant North"));
    m_plant->setMaxLength(longestName);
    m_plant->setAccessibleName(tr("Name of the plant"));
    m_zone = new QComboBox;
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setView(new QListView);
    m_zone->setAccessibleName(tr("Time zone"));
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    // The system may have one, such as Etc/UTC, that is in no list.
    if (m_zone->findText(m_suggested.zone) < 0)
        m_zone->insertItem(0, m_suggested.zone);
    m_zone->setCurrentIndex(m_zone->findText(m_suggested.zone));
    m_port = new QSpinBox;
    m_port->setRange(leastPort, std::numeric_limits<quint16>::max());
    m_port->setValue(m_suggested.port);
    m_port->setAccessibleName(tr("Port"));
    for (const QWidget *control : std::initializer_list<QWidget *>{m_zone, m_port}) {
        for (QLineEdit *line : control->findChildren<QLineEdit *>())
            line->setAccessibleName(control->accessibleName());
    }
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Spacing::columns);
    form->setVerticalSpacing(Spacing::settings);
    form->addRow(plainLabel(tr("Name of the plant")), m_plant);
    form->addRow(plainLabel(tr("Time zone")), m_zone);
    form->addRow(plainLabel(tr("Port")), m_port);
    form->addRow({}, wrapped(tr("Line PCs send to this port. This one is free."), "dim"));
    form->addRow(plainLabel(tr("Who may send")), createSenders());
    return fields;
}

QWidget *FirstRunPage::createSenders()
{
    auto *here = new QRadioButton(tr("This computer only"));
    m_network = new QRadioButton(tr("Computers on my network"));
    here->setChecked(!m_suggested.isForNetwork);
    m_network->setChecked(m_suggested.isForNetwork);
    auto *meaning = wrapped(tr("Each of them then has to show a token. Andon makes one, which you see on the next page."), "dim");
    auto *choices = new QWidget;
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (QWidget *part : std::initializer_list<QWidget *>{here, m_network, meaning})
        column->addWidget(part);
    meaning->setVisible(m_suggested.isForNetwork);
    QSizePolicy stays = meaning->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    meaning->setSizePolicy(stays);
    connect(m_network, &QRadioButton::toggled, meaning, &QWidget::setVisible);
    return choices;
}

QWidget *FirstRunPage::createButtons()
{
    auto *start = new QPushButton(tr("Start"));
    start->setProperty("primary", true);
    start->setDefault(true);
    auto *demo = new QPushButton(tr("Start with demo data"));
    demo->setToolTip(tr("A made-up plant sends to Andon, to look around. One click removes it again."));
    demo->setAutoDefault(false);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 8, 0, 0);
    row->addStretch(1);
    row->addWidget(demo);
    row->addWidget(start);
    setTabOrder(start, demo);
    connect(start, &QPushButton::clicked, this, [this] { decide(false); });
    connect(demo, &QPushButton::clicked, this, [this] { decide(true); });
    return line;
}

QWidget *FirstRunPage::createToken()
{
    m_token = new QLineEdit;
    m_token->setReadOnly(true);
    m_token->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_token->setAccessibleName(tr("The token"));
    auto *copy = new QPushButton(tr("Copy token"));
    auto *open = new QPushButton(tr("Open Andon"));
    open->setProperty("primary", true);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::paragraphs);
    column->addWidget(plainLabel(tr("The token for your line PCs"), "heading"));
    column->addWidget(wrapped(tr("Every computer that sends to Andon, this one too, has to show it. Copy it now: it stands in the commands for a first event as well, but after that nobody can see it "
                                 "again. More tokens, one for each line PC, are made under Server.")));
    auto *line = new QHBoxLayout;
    line->addWidget(m_token, 1);
    line->addWidget(copy);
    column->addLayout(line);
    column->addStretch(1);
    column->addWidget(open, 0, Qt::AlignRight);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_token->text()); });
    connect(open, &QPushButton::clicked, this, &FirstRunPage::end);
    return page;
}

void FirstRunPage::decide(bool withDemo)
{
    const quint16 port = quint16(m_port->value());
    const QString zone = m_zone->currentText().trimmed();
    if (zone.isEmpty() || !QTimeZone(zone.toLatin1()).isValid())
        return showFault(tr("There is no time zone \"%1\". Choose one from the list, such as Europe/Berlin.").arg(zone));
    if (!m_isPortFree(port))
        return showFault(tr("Port %1 is in use by another program. Choose another one.").arg(port));
    showFault({});
    Q_EMIT decided({.plant = m_plant->text().trimmed(), .zone = zone, .port = port, .isForNetwork = m_network->isChecked(), .withDemo = withDemo});
}

void FirstRunPage::end()
{
    accept();
}

void FirstRunPage::showToken(const QString &token)
{
    m_token->setText(token);
    m_stack->setCurrentIndex(1);
    m_token->setFocus();
    m_token->selectAll();
}

void FirstRunPage::showFault(const QString &sentence)
{
    m_fault->setText(sentence.isEmpty() ? QString() : QStringLiteral("◆  ") + sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

} // namespace Andon
