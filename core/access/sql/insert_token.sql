INSERT INTO tokens (name, scopes, factory, digest, created) VALUES (?, ?, ?, ?, ?)
