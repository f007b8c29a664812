DELETE FROM rejections WHERE factory = ?
