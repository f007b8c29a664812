UPDATE state SET events = (SELECT count(*) FROM events),
    rows = max(rows, coalesce((SELECT max(seq) FROM events), 0)),
    corrections = max(corrections, coalesce((SELECT max(id) FROM corrections), 0)),
    newest = (SELECT max(time) FROM events),
    received = max(received, coalesce((SELECT max(received) FROM events), 0))
