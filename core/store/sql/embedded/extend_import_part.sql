UPDATE import_parts SET last = ? WHERE import = ? AND kind = ? AND first = ?
