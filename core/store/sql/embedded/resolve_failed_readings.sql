UPDATE rejections SET resolved = ? WHERE hash = ? AND resolved IS NULL RETURNING id
