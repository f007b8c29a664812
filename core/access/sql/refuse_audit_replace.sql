-- INSERT OR REPLACE deletes without asking the trigger against that.
CREATE TRIGGER audit_refuses_replace BEFORE INSERT ON audit
WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
    SELECT raise(ABORT, 'the audit log is only added to');
END
