// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/server/audittablemodel.h"
#include "ui/server/requesttablemodel.h"
#include "ui/server/sendertablemodel.h"
#include "ui/server/tokentablemodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const Instant noon = instantFromIso("2026-01-15T12:00:00Z").value();

SenderFigures senderFrom(const char *address, const char *token, std::chrono::milliseconds offset = 0ms)
{
    return {.address = QString::fromUtf8(address), .token = QString::fromUtf8(token), .lastBatch = noon - 3min, .batches = 2, .events = 1500, .clockOffset = offset};
}

RequestRecord request(std::uint64_t number, int status)
{
    return {.number = number, .time = noon, .peer = u"10.0.0.7"_s, .method = "POST", .target = "/<b>x</b>\n\r", .status = status, .took = 1500us, .bytes = 169};
}

AccessToken token(TokenId id, const char *name)
{
    AccessToken token{.id = id, .name = QString::fromUtf8(name), .scopes = Scope::Ingest, .created = noon - 1h};
    token.digest[0] = std::byte(name[0]);
    return token;
}

QString textAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

Mark markAt(const QAbstractItemModel &model, int row, int column)
{
    return Mark(model.index(row, column).data(MarkRole).toInt());
}

} // namespace

class tst_ServerModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aSenderIsAnAddressWithItsToken()
    {
        SenderTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.show({senderFrom("10.0.0.7", "PC-07"), senderFrom("10.0.0.7", ""), senderFrom("10.0.0.8", "", 3h)}, noon, 15min);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(textAt(model, 0, SenderTableModel::Token), u"PC-07"_s);
        QCOMPARE(textAt(model, 1, SenderTableModel::Token), u"–"_s);
        QCOMPARE(textAt(model, 0, SenderTableModel::LastBatch), u"3 min ago"_s);
        QCOMPARE(textAt(model, 0, SenderTableModel::Events), u"1,500"_s);
        QCOMPARE(markAt(model, 0, SenderTableModel::ClockOffset), Mark::None);
        QCOMPARE(markAt(model, 2, SenderTableModel::ClockOffset), Mark::Attention);
        QCOMPARE(textAt(model, 2, SenderTableModel::ClockOffset), u"3 h ahead"_s);
        model.show({senderFrom("10.0.0.8", ""), senderFrom("10.0.0.7", "PC-07")}, noon + 1min, 15min);
        QCOMPARE(textAt(model, 0, SenderTableModel::Address), u"10.0.0.8"_s);
        QCOMPARE(textAt(model, 1, SenderTableModel::LastBatch), u"4 min ago"_s);
        model.show({}, noon, 15min);
        QCOMPARE(model.rowCount(), 0);
    }

    void refusedRequestsAreMarked()
    {
        RequestTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.show({request(3, 200), request(2, 413), request(1, 503)}, noon);
        QCOMPARE(markAt(model, 0, RequestTableModel::Status), Mark::None);
        QCOMPARE(markAt(model, 1, RequestTableModel::Status), Mark::Refused);
        QCOMPARE(markAt(model, 1, RequestTableModel::Path), Mark::None);
        QCOMPARE(textAt(model, 1, RequestTableModel::Status), u"413 Too large"_s);
        QCOMPARE(textAt(model, 0, RequestTableModel::Took), u"1.5 ms"_s);
        QVERIFY(!textAt(model, 0, RequestTableModel::Path).contains(u'\n'));
        model.show({request(5, 200), request(4, 200), request(3, 200)}, noon);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.row(2).number, std::uint64_t(3));
    }

    void whatClientsWroteIsNoHtml()
    {
        RequestTableModel model;
        model.show({request(1, 200)}, noon);
        QVERIFY(!model.index(0, RequestTableModel::Path).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    }

    void aTokenSaysWhatItIsAndWhetherItOpensAnything()
    {
        TokenTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        AccessToken revoked = token(2, "PC-08");
        revoked.revoked = noon - 2min;
        revoked.factory = u"F01"_s;
        model.show({token(0, "file-1"), token(0, "other-file"), token(1, "PC-07"), revoked}, noon);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(textAt(model, 0, TokenTableModel::State), u"from a file"_s);
        QCOMPARE(textAt(model, 0, TokenTableModel::LastUsed), u"–"_s);
        QCOMPARE(textAt(model, 2, TokenTableModel::State), u"in use"_s);
        QCOMPARE(textAt(model, 2, TokenTableModel::LastUsed), u"never"_s);
        QCOMPARE(textAt(model, 2, TokenTableModel::Factory), u"all"_s);
        QCOMPARE(textAt(model, 3, TokenTableModel::State), u"revoked 2 min ago"_s);
        QCOMPARE(textAt(model, 3, TokenTableModel::Factory), u"F01"_s);
    }

    void theAuditLogGrowsAtItsTop()
    {
        AuditTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        const AuditEntry first{.id = 1, .time = noon, .actor = u"desktop anna"_s, .action = AuditAction::TokenCreated, .subject = u"PC-07"_s, .detail = u"ingest"_s};
        const AuditEntry second{.id = 2, .time = noon, .actor = u"desktop anna"_s, .action = AuditAction::TokenRevoked, .subject = u"PC-07"_s};
        model.show({first}, noon);
        model.show({second, first}, noon);
        QCOMPARE(textAt(model, 0, AuditTableModel::Action), u"Token revoked"_s);
        QCOMPARE(textAt(model, 1, AuditTableModel::Detail), u"send"_s);
        QCOMPARE(textAt(model, 1, AuditTableModel::Actor), u"desktop anna"_s);
    }
};

ANDON_GUI_TEST(tst_ServerModels)
#include "tst_servermodels.moc"
