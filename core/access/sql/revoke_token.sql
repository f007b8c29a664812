UPDATE tokens SET revoked = ? WHERE id = ? AND revoked IS NULL
