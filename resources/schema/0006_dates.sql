-- Version 6: the day on which a record was entered, as a field.
-- By the calendar of China, whose one zone has no other hours in summer: a set's days are the same
-- on every machine (docs/decisions/0019-days-of-the-archive.md).
ALTER TABLE archive_customer ADD COLUMN created_on TEXT
    GENERATED ALWAYS AS (date(created_at, '+8 hours')) VIRTUAL;
ALTER TABLE archive_contact ADD COLUMN created_on TEXT
    GENERATED ALWAYS AS (date(created_at, '+8 hours')) VIRTUAL;
