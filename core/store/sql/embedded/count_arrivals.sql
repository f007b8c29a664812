INSERT INTO arrivals (slot, accepted, deduped, updated, rejected) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (slot) DO UPDATE SET accepted = accepted + excluded.accepted, deduped = deduped + excluded.deduped,
    updated = updated + excluded.updated, rejected = rejected + excluded.rejected
