// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/boardpage.h"

#include <QStringList>

namespace Andon {

QString boardPageName(BoardPage page)
{
    switch (page) {
    case BoardPage::LineStatus: return QStringLiteral("line-status");
    case BoardPage::Pareto: return QStringLiteral("pareto");
    case BoardPage::Rejections: return QStringLiteral("rejections");
    }
    Q_UNREACHABLE();
}

std::optional<BoardPage> boardPageFromName(const QString &name)
{
    for (int page = 0; page < boardPageCount; ++page) {
        if (boardPageName(BoardPage(page)) == name)
            return BoardPage(page);
    }
    return std::nullopt;
}

QString boardPageNames()
{
    QStringList names;
    for (int page = 0; page < boardPageCount; ++page)
        names << boardPageName(BoardPage(page));
    return names.join(QStringLiteral(", "));
}

} // namespace Andon
