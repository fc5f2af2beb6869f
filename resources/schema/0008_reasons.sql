-- Version 8: why an attachment was removed, for whoever sees the record.
ALTER TABLE archive_attachment ADD COLUMN removed_for TEXT NOT NULL DEFAULT '';
