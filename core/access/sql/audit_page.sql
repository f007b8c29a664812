SELECT id, time, actor, action, subject, detail FROM audit ORDER BY id DESC LIMIT ? OFFSET ?
