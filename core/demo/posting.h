// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/demo/demotarget.h"
#include "core/domain/event.h"

#include <functional>
#include <span>

class QNetworkAccessManager;
class QNetworkReply;
class QObject;

namespace Andon {

/// Posts a batch of events over HTTP, as a line PC does. Whoever calls deletes the reply once it is
/// finished; after ten seconds without an answer it is, with an error.
QNetworkReply *postEvents(QNetworkAccessManager &network, const DemoTarget &target, std::span<const Event> events);

/// Posts one event of the demo factory, so that a person sees that the way into the store works. Then
/// @a answer is called on this thread, unless @a receiver is gone: with nothing when the event was taken,
/// with a sentence when it was not.
void postTestEvent(const DemoTarget &target, const Clock &clock, QObject *receiver, std::function<void(const QString &trouble)> answer);

} // namespace Andon
