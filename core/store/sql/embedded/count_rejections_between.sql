SELECT coalesce(sum(count), 0) FROM rejections WHERE received >= ? AND received < ? AND factory = ? AND kind = 0
