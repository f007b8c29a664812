INSERT INTO arrivals (slot, accepted, deduped, updated, rejected) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (slot) DO UPDATE SET accepted = accepted + ?2, deduped = deduped + ?3,
    updated = updated + ?4, rejected = rejected + ?5
