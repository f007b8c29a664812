SELECT count(*) FROM audit
