SELECT coalesce(sum(accepted), 0), coalesce(sum(deduped), 0), coalesce(sum(updated), 0), coalesce(sum(rejected), 0) FROM arrivals WHERE slot >= ? AND slot <= ?
