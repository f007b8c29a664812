SELECT count(*) FROM rejections WHERE received >= ? AND received < ? AND factory = ? AND kind = 0
