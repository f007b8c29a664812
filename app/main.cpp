// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/freedmemory.h"
#include "app/importcommand.h"
#include "app/privacy.h"
#include "app/reportcommand.h"
#include "core/settings/commandline.h"
#include "ui/reports/reportscheduler.h"

#include <QApplication>

#include <cstdio>

using namespace Andon;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void print(std::FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s", qUtf8Printable(text));
    std::fflush(stream);
}

/// Qt ends a program at once that wants a window and finds no display.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// Pages are painted with fonts, which Qt has in a graphical program alone; this one shows nothing.
void paintInvisibly()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

int run(int argc, char **argv, const CommandLine &line)
{
    if (line.headless && ReportScheduler::hasAny(Settings())) {
        paintInvisibly();
        const QGuiApplication qt(argc, argv);
        return Application(line).run();
    }
    if (line.headless) {
        const QCoreApplication qt(argc, argv);
        return Application(line).run();
    }
    if (!hasDisplay()) {
        print(stderr, QStringLiteral("andon: There is no display for a window. Start it on a desktop, or with --headless.\n"));
        return ExitCouldNotStart;
    }
    const QApplication qt(argc, argv);
    return Application(line).run();
}

} // namespace

int main(int argc, char **argv)
{
    keepFilesPrivate();
    giveFreedMemoryBack();
    QCoreApplication::setApplicationName(QStringLiteral("andon"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANDON_VERSION));
    const auto line = CommandLine::parse(argumentsOf(argc, argv));
    if (!line) {
        print(stderr, QStringLiteral("andon: %1\n").arg(line.error().detail));
        return ExitCouldNotStart;
    }
    switch (line->action) {
    case CommandLine::Action::Version:
        print(stdout, QStringLiteral("andon %1\n").arg(QCoreApplication::applicationVersion()));
        return ExitClean;
    case CommandLine::Action::Help: {
        const QCoreApplication qt(argc, argv);
        print(stdout, CommandLine::helpText());
        return ExitClean;
    }
    case CommandLine::Action::Verify:
    case CommandLine::Action::Repair: {
        const QCoreApplication qt(argc, argv);
        return verifyDatabase(*line);
    }
    case CommandLine::Action::CreateToken: {
        const QCoreApplication qt(argc, argv);
        return createToken(*line);
    }
    case CommandLine::Action::MakeCertificate: {
        const QCoreApplication qt(argc, argv);
        return makeCertificate(*line);
    }
    case CommandLine::Action::Import: {
        const QCoreApplication qt(argc, argv);
        return importFiles(*line);
    }
    case CommandLine::Action::Report: {
        paintInvisibly();
        const QGuiApplication qt(argc, argv);
        return makeReport(*line);
    }
    case CommandLine::Action::Run:
        break;
    }
    return run(argc, argv, *line);
}
