CREATE TRIGGER audit_refuses_delete BEFORE DELETE ON audit
BEGIN
    SELECT raise(ABORT, 'the audit log is only added to');
END
