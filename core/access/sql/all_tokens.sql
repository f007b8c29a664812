SELECT id, name, scopes, factory, digest, created, last_used, revoked FROM tokens ORDER BY id
