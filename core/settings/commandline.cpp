// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/commandline.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QCommandLineParser parser;
    QCommandLineOption headless{u"headless"_s, u"Run without a window."_s};
    QCommandLineOption listen{u"listen"_s, u"Take events at this address and port, 127.0.0.1:8092 if not given; port 0 picks a free one."_s, u"ADDR:PORT"_s};
    QCommandLineOption database{u"database"_s, u"Keep events in this file, which is created if there is none."_s, u"FILE"_s};
    QCommandLineOption demo{u"demo"_s, u"Run a made-up plant that posts to this server, as factory DEMO."_s};
    QCommandLineOption verify{u"verify"_s, u"Check the database against its event log, print what differs and end: 0 when nothing does, else 1. With --verify=repair, what can be told from the log is made anew."_s};
    QCommandLineOption repair{u"verify-repair"_s};   // what --verify=repair becomes: the parser knows no value that may be left out
    QCommandLineOption version{u"version"_s, u"Print the version and end."_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Print this text and end."_s};

    Options()
    {
        parser.setApplicationDescription(u"Andon watches a factory: line PCs post machine events over HTTP, supervisors see the plant live."_s);
        repair.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOptions({headless, listen, database, demo, verify, repair, version, help});
    }
};

Error unusable(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

Result<void> readListen(const QString &text, CommandLine &line)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(qMax<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon < 1 || !isNumber)
        return unusable(u"--listen takes an address and a port, such as 127.0.0.1:8092; \"%1\" is not one."_s.arg(text));
    const bool isLocalName = host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0;
    if (!isLocalName && !line.address.setAddress(host))
        return unusable(u"--listen takes an address in numbers, such as 127.0.0.1 or [::1]; \"%1\" is not one."_s.arg(host));
    if (!line.address.isLoopback())
        return unusable(u"%1 can be reached by other computers, which takes access tokens; this version has none yet. Use 127.0.0.1 or [::1]."_s.arg(host));
    line.port = port;
    return {};
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &given)
{
    Options options;
    QStringList arguments = given;
    std::replace(arguments.begin(), arguments.end(), u"--verify=repair"_s, u"--verify-repair"_s);
    if (!options.parser.parse(arguments))
        return unusable(options.parser.errorText() + u" Try --help."_s);
    if (const QStringList rest = options.parser.positionalArguments(); !rest.isEmpty())
        return unusable(u"\"%1\" is not an option. Try --help."_s.arg(rest.front()));
    CommandLine line;
    line.headless = options.parser.isSet(options.headless);
    line.demo = options.parser.isSet(options.demo);
    line.database = options.parser.value(options.database);
    if (options.parser.isSet(options.verify))
        line.action = Action::Verify;
    if (options.parser.isSet(options.repair))
        line.action = Action::Repair;
    if (options.parser.isSet(options.version))
        line.action = Action::Version;
    if (options.parser.isSet(options.help))
        line.action = Action::Help;
    if (line.database.startsWith(u"postgresql:"_s) || line.database.startsWith(u"postgres:"_s))
        return unusable(u"This version keeps events in a file only. Give --database a file name."_s);
    if (options.parser.isSet(options.database) && line.database.isEmpty())
        return unusable(u"--database takes the name of a file."_s);
    if (options.parser.isSet(options.listen)) {
        if (auto read = readListen(options.parser.value(options.listen), line); !read)
            return read.error();
    }
    return line;
}

QString CommandLine::helpText()
{
    return Options().parser.helpText();
}

QString CommandLine::databaseFile() const
{
    if (!database.isEmpty())
        return database;
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/andon.db"_s;
}

} // namespace Andon
