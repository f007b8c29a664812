// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/docsroutes.h"

#include <QResource>

#include <algorithm>

/// Q_INIT_RESOURCE must stand outside of any namespace. The linker leaves the files of a static
/// library out unless they are asked for.
static void registerDocs()
{
    Q_INIT_RESOURCE(docs);
}

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

/// What the page may load and do: its own files, and requests to this server. Swagger UI draws small
/// icons from data URLs.
constexpr char pagePolicy[] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                              "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

struct DocsFile
{
    QByteArrayView name;
    const char *contentType = nullptr;
};

constexpr char plainText[] = "text/plain; charset=utf-8";

/// What the page may ask for. A build without it has the first two.
constexpr DocsFile pageFiles[] = {
    {"andon.svg", "image/svg+xml"},
    {"docs.css", "text/css; charset=utf-8"},
    {"docs.js", "text/javascript; charset=utf-8"},
    {"swagger-ui.css", "text/css; charset=utf-8"},
    {"swagger-ui-bundle.js", "text/javascript; charset=utf-8"},
    {"swagger-ui-bundle.js.LICENSE.txt", plainText},
    {"LICENSE", plainText},
    {"NOTICE", plainText},
};

void sendFile(const DocsFile &file, const Reply &reply, const char *policy = strictestPolicy)
{
    static const bool isRegistered = (registerDocs(), true);
    Q_UNUSED(isRegistered)
    const QResource resource(u":/docs/"_s + QLatin1StringView(file.name));
    if (!resource.isValid())
        return reply.refuse(faultOf(HttpStatus::NotFound, "This build does not have this file."));
    reply.send({.body = resource.uncompressedData(), .contentType = file.contentType, .policy = policy});
}

} // namespace

void getDescription(const RouteContext &, const HttpRequest &, const Reply &reply)
{
    sendFile({"openapi.yaml", "application/yaml; charset=utf-8"}, reply);
}

void getDescriptionAsJson(const RouteContext &, const HttpRequest &, const Reply &reply)
{
    sendFile({"openapi.json", jsonInUtf8}, reply);
}

void getDocsPage(const RouteContext &, const HttpRequest &, const Reply &reply)
{
    sendFile({"page.html", "text/html; charset=utf-8"}, reply, pagePolicy);
}

void getDocsFile(const RouteContext &, const HttpRequest &request, const Reply &reply)
{
    const auto file = std::find_if(std::begin(pageFiles), std::end(pageFiles),
                                   [&](const DocsFile &each) { return each.name == request.pathArgument; });
    if (file == std::end(pageFiles))
        return reply.refuse(faultOf(HttpStatus::NotFound, "There is no file of this name."));
    sendFile(*file, reply);
}

} // namespace Andon
