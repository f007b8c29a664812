// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <cstdint>
#include <optional>

class QLabel;
class QPushButton;

namespace Andon {

/// How far an export is, with Cancel: nothing for the first 0.3 s, then a bar across the page.
class ExportProgressBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ExportProgressBar(QWidget *parent = nullptr);

    /// @a rows: how many there will be, where that is known.
    void begin(const QString &fileName, std::optional<std::int64_t> rows);
    void showRows(std::int64_t rows);

    /// All rows are there, the file is put together, which cannot be cancelled.
    void showPacking();
    void end();

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_fileName;
    std::optional<std::int64_t> m_expected;
    std::int64_t m_rows = 0;
    QElapsedTimer m_since;
    QTimer m_ticks;
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Andon
