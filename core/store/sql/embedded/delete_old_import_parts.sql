DELETE FROM import_parts WHERE import IN (SELECT id FROM imports WHERE started < ?)
