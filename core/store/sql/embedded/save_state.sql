UPDATE state SET events = ?, received = ?, rows = ?, corrections = ?, changes = ?, newest = ?, sources_revision = ? WHERE id = 1
