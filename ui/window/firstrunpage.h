// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace Andon {

/// What a person decides before Andon is used for the first time.
struct FirstChoices
{
    QString plant = {};         ///< May be empty.
    QString zone = {};          ///< IANA id.
    quint16 port = 0;
    bool isForNetwork = false;
    bool withDemo = false;
    bool operator==(const FirstChoices &) const = default;
};

/// The one page of the first start. With computers on the network, a second shows the token, this once.
class FirstRunPage final : public QDialog
{
    Q_OBJECT

public:
    using PortTest = std::function<bool(quint16)>;

    /// Begins with @a suggested. @a isPortFree says whether nobody else listens there.
    FirstRunPage(const FirstChoices &suggested, PortTest isPortFree, QWidget *parent = nullptr);

    /// What was asked for is done; with a token, once that was seen.
    void end();
    void showToken(const QString &token);

    /// It could not be done; what was filled in stays.
    void showFault(const QString &sentence);

Q_SIGNALS:
    void decided(const Andon::FirstChoices &choices);

private:
    QWidget *createQuestions();
    QWidget *createForm();
    QWidget *createSenders();
    QWidget *createButtons();
    QWidget *createToken();
    void decide(bool withDemo);

    const FirstChoices m_suggested;
    const PortTest m_isPortFree;
    QStackedWidget *m_stack = nullptr;
    QLineEdit *m_plant = nullptr;
    QComboBox *m_zone = nullptr;
    QSpinBox *m_port = nullptr;
    QRadioButton *m_network = nullptr;
    QLabel *m_fault = nullptr;
    QLineEdit *m_token = nullptr;
};

} // namespace Andon
