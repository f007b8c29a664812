// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/storetrouble.h"

namespace Andon {

using namespace Qt::StringLiterals;

StoreTrouble troubleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull: return StoreTrouble::DiskFull;
    case ErrorCode::ReadOnly: return StoreTrouble::ReadOnly;
    case ErrorCode::InUse: return StoreTrouble::Locked;
    case ErrorCode::Damaged: return StoreTrouble::Damaged;
    case ErrorCode::Storage: return StoreTrouble::Other;
    default: return StoreTrouble::None;   // an answer to one request
    }
}

QString troubleSentence(StoreTrouble kind, const QString &place, const QString &detail)
{
    switch (kind) {
    case StoreTrouble::DiskFull:
        return u"The disk is full that holds the database %1. Events are refused until there is room again: free some space on it."_s.arg(place);
    case StoreTrouble::ReadOnly:
        return u"The database %1 cannot be written: the file, its folder or its disk is write-protected. Events are refused until writing is allowed again."_s.arg(place);
    case StoreTrouble::Locked:
        return u"The database %1 is locked by another program. Events are refused until that lets go of it: close the program that has it open."_s.arg(place);
    case StoreTrouble::Damaged:
        return u"The database %1 is damaged (%2). Nothing is written to it any more, reading goes on as far as it can. End Andon, copy the file and those beside it to a "
                "safe place, see with andon --verify what is wrong, and put a backup in its place."_s.arg(place, detail.simplified());
    case StoreTrouble::None:
    case StoreTrouble::NotReady:
    case StoreTrouble::Other:
        break;
    }
    return u"The database %1 cannot be written (%2). Events are refused until it can: look after the disk."_s.arg(place, detail.simplified());
}

} // namespace Andon
