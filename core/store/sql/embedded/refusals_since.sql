SELECT sender, reason, factory, minute, count(*) FROM rejections WHERE received >= ? AND kind = 0
GROUP BY sender, reason, factory, minute
