-- Version 4: people are records that are changed and imported like others, with a history.

ALTER TABLE access_person ADD COLUMN created_at TEXT NOT NULL DEFAULT '';
ALTER TABLE access_person ADD COLUMN created_by TEXT NOT NULL DEFAULT '';
ALTER TABLE access_person ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE access_person ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';

-- Somebody who was imported has no password ('') until the first one is set, and can't sign in.
CREATE TABLE access_password_before (id INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
INSERT INTO access_password_before SELECT id, password_hash FROM access_person;
ALTER TABLE access_person DROP COLUMN password_hash;
ALTER TABLE access_person ADD COLUMN password_hash TEXT NOT NULL DEFAULT '';
UPDATE access_person
    SET password_hash = (SELECT hash FROM access_password_before b WHERE b.id = access_person.id);
DROP TABLE access_password_before;

CREATE TABLE access_person_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES access_person (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX access_person_change_by_record ON access_person_change (record_id);
