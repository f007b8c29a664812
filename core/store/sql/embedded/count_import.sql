UPDATE imports SET accepted = accepted + ?, deduped = deduped + ?, updated = updated + ? WHERE id = ?
