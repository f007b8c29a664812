// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/receiver.h"

#include <QObject>

#include <algorithm>
#include <iterator>
#include <mutex>

namespace Andon {

/// What all Receivers of one object share. Whoever posts holds the mutex, so that the object
/// cannot go in between.
struct Receiver::Line
{
    std::mutex mutex = {};
    QObject *object = nullptr;
};

/// A child of the object, which pulls the line when the object is destroyed. What was posted until
/// then is dropped by Qt.
class Receiver::Plug : public QObject
{
public:
    explicit Plug(QObject *parent) : QObject(parent) { m_line->object = parent; }
    ~Plug() override
    {
        const std::lock_guard lock(m_line->mutex);
        m_line->object = nullptr;
    }
    std::shared_ptr<Line> line() const { return m_line; }

private:
    const std::shared_ptr<Line> m_line = std::make_shared<Line>();
};

Receiver::Receiver(QObject *object)
{
    for (QObject *child : object->children()) {
        if (const auto *plug = dynamic_cast<Plug *>(child)) {
            m_line = plug->line();
            return;
        }
    }
    m_line = (new Plug(object))->line();
}

void Receiver::post(std::function<void()> work) const
{
    const std::lock_guard lock(m_line->mutex);
    if (m_line->object)
        QMetaObject::invokeMethod(m_line->object, std::move(work), Qt::QueuedConnection);
}

void Receiver::postTogether(std::vector<Delivery> deliveries)
{
    while (!deliveries.empty()) {
        const Receiver receiver = deliveries.front().first;
        const auto rest = std::stable_partition(deliveries.begin(), deliveries.end(), [&receiver](const Delivery &delivery) {
            return delivery.first.m_line == receiver.m_line;
        });
        // Shared, since a function object may be copied on its way, and answers can be large.
        const auto here = std::make_shared<std::vector<Delivery>>(std::make_move_iterator(deliveries.begin()), std::make_move_iterator(rest));
        deliveries.erase(deliveries.begin(), rest);
        receiver.post([here] {
            for (const auto &[to, work] : *here)
                work();
        });
    }
}

} // namespace Andon
