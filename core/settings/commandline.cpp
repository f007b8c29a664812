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
    QCommandLineOption wallboard{u"wallboard"_s, u"Begin with the wall-board on the whole screen, as F11 does. Its pages take turns; with --wallboard=PAGE it stays on one of %1."_s.arg(boardPageNames())};
    QCommandLineOption boardPage{u"wallboard-page"_s, {}, u"PAGE"_s};   // what --wallboard=PAGE becomes: the parser knows no value that may be left out
    QCommandLineOption tokenFile{u"token-file"_s, u"Take the tokens in this file, besides those that were created: one a line, then optionally a name and scopes."_s, u"FILE"_s};
    QCommandLineOption certificate{u"tls-cert"_s, u"Speak HTTPS with this certificate (PEM)."_s, u"FILE"_s};
    QCommandLineOption key{u"tls-key"_s, u"The private key of the certificate (PEM)."_s, u"FILE"_s};
    QCommandLineOption makeCertificate{u"make-certificate"_s, u"Make a certificate for this computer beside the database, print its files and fingerprint and end."_s};
    QCommandLineOption createToken{u"create-token"_s, u"Make a token for whoever has this name, print it and end. It can be read only then. Works while Andon runs."_s, u"NAME"_s};
    QCommandLineOption scope{u"scope"_s, u"What the token is for: ingest (the default), read, admin, or several with commas between."_s, u"SCOPES"_s};
    QCommandLineOption factory{u"factory"_s, u"The only factory that the token may send for and ask about, or that the report is about."_s, u"FACTORY"_s};
    QCommandLineOption report{u"report"_s, u"Make a report, print the name of its file and end: shift, day, week, machine, line or data. Needs no display."_s, u"REPORT"_s};
    QCommandLineOption period{u"period"_s, u"What the report is about: last-shift, this-shift, yesterday, today, last-week, this-week, or FROM/TO as days (2026-01-12/2026-01-18, both included) or times (2026-01-12T06:00/2026-01-12T14:00) of the plant."_s, u"PERIOD"_s};
    QCommandLineOption machine{u"machine"_s, u"The machine that the report is about."_s, u"MACHINE"_s};
    QCommandLineOption output{u"output"_s, u"The file that the report becomes; its ending says which kind: .pdf, .xlsx or .csv."_s, u"FILE"_s};
    QCommandLineOption verify{u"verify"_s, u"Check the database against its event log, print what differs and end: 0 when nothing does, else 1. With --verify=repair, what can be told from the log is made anew."_s};
    QCommandLineOption repair{u"verify-repair"_s};   // what --verify=repair becomes, likewise
    QCommandLineOption import{u"import"_s, u"Import these files (CSV, TSV, JSON or a JSON object on each line; also .gz) into the database, print how many rows were new, repeats, corrections and bad, and end: 0; 1 when rows were bad; 2 when nothing could be done."_s, u"FILE..."_s};
    QCommandLineOption importTemplate{u"template"_s, u"Import as this template says, which was saved in the window, instead of guessing."_s, u"NAME"_s};
    QCommandLineOption version{u"version"_s, u"Print the version and end."_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Print this text and end."_s};

    Options()
    {
        parser.setApplicationDescription(u"Andon watches a factory: line PCs post machine events over HTTP, supervisors see the plant live."_s);
        repair.setFlags(QCommandLineOption::HiddenFromHelp);
        boardPage.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOptions({headless, listen, database, demo, wallboard, boardPage, tokenFile, certificate, key, makeCertificate, createToken, scope, factory, report, period, machine, output, verify, repair, import, importTemplate, version, help});
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
    QHostAddress address(QHostAddress::LocalHost);
    if (!isLocalName && !address.setAddress(host))
        return unusable(u"--listen takes an address in numbers, such as 127.0.0.1 or [::1]; \"%1\" is not one."_s.arg(host));
    line.address = address;
    line.port = port;
    return {};
}

Result<void> readWallboard(const Options &options, CommandLine &line)
{
    line.wallboard = options.parser.isSet(options.wallboard);
    if (options.parser.isSet(options.boardPage)) {
        const QString name = options.parser.value(options.boardPage);
        line.wallboard = true;
        line.boardPage = boardPageFromName(name);
        if (!line.boardPage)
            return unusable(u"--wallboard knows no page \"%1\". There are %2; without one they take turns."_s.arg(name, boardPageNames()));
    }
    if (line.wallboard && line.headless)
        return unusable(u"--wallboard needs a window, so it does not go with --headless."_s);
    return {};
}

/// Options that make sense together only.
Result<void> checkTogether(const Options &options)
{
    const auto &parser = options.parser;
    if (parser.isSet(options.certificate) != parser.isSet(options.key))
        return unusable(u"--tls-cert and --tls-key go together: the certificate and its private key."_s);
    if (parser.isSet(options.importTemplate) && !parser.isSet(options.import))
        return unusable(u"--template belongs to --import FILE."_s);
    if (parser.isSet(options.import) && (parser.isSet(options.demo) || parser.isSet(options.listen)))
        return unusable(u"--import does not listen, so it goes neither with --listen nor with --demo."_s);
    if (parser.isSet(options.scope) && !parser.isSet(options.createToken))
        return unusable(u"--scope belongs to --create-token NAME."_s);
    if (parser.isSet(options.factory) && !parser.isSet(options.createToken) && !parser.isSet(options.report))
        return unusable(u"--factory belongs to --create-token NAME or --report REPORT."_s);
    if (const bool isOfReport = parser.isSet(options.period) || parser.isSet(options.machine) || parser.isSet(options.output); isOfReport && !parser.isSet(options.report))
        return unusable(u"--period, --machine and --output belong to --report REPORT."_s);
    if (parser.isSet(options.report) && parser.value(options.output).isEmpty())
        return unusable(u"--report needs --output FILE, a name that ends in .pdf, .xlsx or .csv."_s);
    if (parser.isSet(options.createToken) && parser.value(options.createToken).trimmed().isEmpty())
        return unusable(u"--create-token takes a name for the token, such as that of the line PC."_s);
    return {};
}

void readAccess(const Options &options, CommandLine &line)
{
    const auto &parser = options.parser;
    line.tokenFile = parser.value(options.tokenFile);
    line.certificate = parser.value(options.certificate);
    line.key = parser.value(options.key);
    if (parser.isSet(options.makeCertificate))
        line.action = CommandLine::Action::MakeCertificate;
    if (!parser.isSet(options.createToken))
        return;
    line.action = CommandLine::Action::CreateToken;
    line.tokenName = parser.value(options.createToken);
    line.tokenScopes = parser.isSet(options.scope) ? parser.value(options.scope) : u"ingest"_s;
    line.tokenFactory = parser.value(options.factory);
}

/// --import FILE FILE ..: the first one belongs to the option, the others stand behind it.
void readImport(const Options &options, CommandLine &line)
{
    if (!options.parser.isSet(options.import))
        return;
    line.action = CommandLine::Action::Import;
    line.importFiles = options.parser.values(options.import) + options.parser.positionalArguments();
    line.importTemplate = options.parser.value(options.importTemplate);
}

void readReport(const Options &options, CommandLine &line)
{
    const auto &parser = options.parser;
    if (!parser.isSet(options.report))
        return;
    line.action = CommandLine::Action::Report;
    line.report = parser.value(options.report);
    line.reportPeriod = parser.value(options.period);
    line.reportFactory = parser.value(options.factory);
    line.reportMachine = parser.value(options.machine);
    line.reportOutput = parser.value(options.output);
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &given)
{
    Options options;
    QStringList arguments = given;
    std::replace(arguments.begin(), arguments.end(), u"--verify=repair"_s, u"--verify-repair"_s);
    for (QString &argument : arguments) {
        if (argument.startsWith(u"--wallboard="_s))
            argument.replace(0, argument.indexOf(u'='), u"--wallboard-page"_s);
    }
    if (!options.parser.parse(arguments))
        return unusable(options.parser.errorText() + u" Try --help."_s);
    if (const QStringList rest = options.parser.positionalArguments(); !rest.isEmpty() && !options.parser.isSet(options.import))
        return unusable(u"\"%1\" is not an option. Try --help."_s.arg(rest.front()));
    CommandLine line;
    line.headless = options.parser.isSet(options.headless);
    line.demo = options.parser.isSet(options.demo);
    line.database = options.parser.value(options.database);
    if (auto fit = checkTogether(options); !fit)
        return fit.error();
    if (auto read = readWallboard(options, line); !read)
        return read.error();
    readAccess(options, line);
    readImport(options, line);
    readReport(options, line);
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
