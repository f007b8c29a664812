UPDATE tokens SET last_used = ? WHERE id = ? AND (last_used IS NULL OR last_used < ?)
