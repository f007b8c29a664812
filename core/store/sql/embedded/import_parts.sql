SELECT import, kind, first, last FROM import_parts ORDER BY import, kind, first
