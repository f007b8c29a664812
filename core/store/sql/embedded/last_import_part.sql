SELECT first, last FROM import_parts WHERE import = ? AND kind = ? ORDER BY first DESC LIMIT 1
