UPDATE rejections SET resolved = ? WHERE id = ?
