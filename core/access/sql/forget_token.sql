DELETE FROM tokens WHERE id = ? AND revoked IS NOT NULL
