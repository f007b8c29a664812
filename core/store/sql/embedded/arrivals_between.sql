SELECT slot, accepted, deduped, updated, rejected FROM arrivals WHERE slot >= ? AND slot <= ?
