-- Version 5: the archive complete: relations, own fields, coding rules, views, attachments, merges.
-- As in version 1: text that is not there is '', a reference, day or amount that is not there NULL.

-- --- customers and contacts ---------------------------------------------------------------------
ALTER TABLE archive_customer ADD COLUMN kind TEXT NOT NULL DEFAULT ''
    CHECK (kind IN ('', 'organisation', 'resident'));
ALTER TABLE archive_customer ADD COLUMN parent TEXT
    REFERENCES archive_customer (code) CHECK (parent <> code);
ALTER TABLE archive_customer ADD COLUMN relation TEXT NOT NULL DEFAULT ''
    CHECK (relation IN ('', 'subsidiary', 'branch', 'member', 'site', 'dealer', 'affiliate'));
CREATE INDEX archive_customer_by_parent ON archive_customer (parent) WHERE parent IS NOT NULL;

ALTER TABLE archive_contact ADD COLUMN parent TEXT
    REFERENCES archive_contact (code) CHECK (parent <> code);
ALTER TABLE archive_contact ADD COLUMN messenger TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_contact ADD COLUMN birthday TEXT;
ALTER TABLE archive_contact ADD COLUMN influence TEXT NOT NULL DEFAULT ''
    CHECK (influence IN ('', 'decides', 'advises', 'uses', 'opposes', 'none'));
CREATE INDEX archive_contact_by_parent ON archive_contact (parent) WHERE parent IS NOT NULL;

-- Addresses and remarks are found too. The index is filled anew by the program, which knows how
-- texts become pairs of characters.
DROP TABLE archive_customer_search;
CREATE VIRTUAL TABLE archive_customer_search USING fts5 (
    code, name, short_name, mnemonic, phone, tax_number, address, remarks, initials,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- --- fields that the people of a set add ----------------------------------------------------------
-- Each is a column of the object's own table. Retired ones keep their column and their values.
CREATE TABLE archive_own_field (
    id         INTEGER PRIMARY KEY,
    object     TEXT NOT NULL CHECK (object <> ''),
    key        TEXT NOT NULL CHECK (key <> ''),
    label_zh   TEXT NOT NULL CHECK (label_zh <> ''),
    label_en   TEXT NOT NULL CHECK (label_en <> ''),
    type       TEXT NOT NULL CHECK (type IN ('text', 'long-text', 'number', 'amount', 'date', 'choice')),
    section    TEXT NOT NULL CHECK (section <> ''), -- key of a group of the object's fields
    required   INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
    maskable   INTEGER NOT NULL DEFAULT 0 CHECK (maskable IN (0, 1)),
    choices    TEXT NOT NULL DEFAULT '[]',           -- JSON, for type choice
    retired_at TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (object, key)
) STRICT;

-- --- coding rules ---------------------------------------------------------------------------------
CREATE TABLE archive_coding_rule (
    object     TEXT PRIMARY KEY CHECK (object <> ''),
    pattern    TEXT NOT NULL CHECK (pattern <> ''),
    strict     INTEGER NOT NULL DEFAULT 1 CHECK (strict IN (0, 1)), -- 0: other codes are warned of
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last number given under a prefix, so that a number is never given twice.
CREATE TABLE archive_coding_number (
    object TEXT NOT NULL,
    prefix TEXT NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (object, prefix)
) STRICT, WITHOUT ROWID;

-- --- views of lists -------------------------------------------------------------------------------
-- A person's own, or with a role that all its members see it by.
CREATE TABLE archive_view (
    id         INTEGER PRIMARY KEY,
    object     TEXT NOT NULL CHECK (object <> ''),
    name       TEXT NOT NULL CHECK (name <> ''),
    owner_id   INTEGER NOT NULL REFERENCES access_person (id),
    role_id    INTEGER REFERENCES access_role (id),
    content    TEXT NOT NULL, -- JSON: columns with widths, sort, filter, search
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX archive_view_once ON archive_view (object, owner_id, name);
CREATE INDEX archive_view_by_role ON archive_view (role_id) WHERE role_id IS NOT NULL;

-- --- attachments ----------------------------------------------------------------------------------
-- A file's bytes once, however often it is attached.
CREATE TABLE archive_file (
    hash    TEXT PRIMARY KEY CHECK (length(hash) = 64), -- SHA-256, hexadecimal
    bytes   INTEGER NOT NULL CHECK (bytes >= 0),
    content BLOB NOT NULL
) STRICT;
CREATE TABLE archive_attachment (
    id         INTEGER PRIMARY KEY,
    object     TEXT NOT NULL CHECK (object <> ''),
    record_id  INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    type       TEXT NOT NULL CHECK (type <> ''),
    hash       TEXT NOT NULL REFERENCES archive_file (hash),
    remarks    TEXT NOT NULL DEFAULT '',
    added_at   TEXT NOT NULL,
    added_by   TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX archive_attachment_by_record ON archive_attachment (object, record_id);
CREATE INDEX archive_attachment_by_hash ON archive_attachment (hash);

-- --- duplicates -----------------------------------------------------------------------------------
-- Pairs that somebody looked at and found to be two different customers; first_id < second_id.
CREATE TABLE archive_different (
    object    TEXT NOT NULL,
    first_id  INTEGER NOT NULL,
    second_id INTEGER NOT NULL CHECK (first_id < second_id),
    reason    TEXT NOT NULL DEFAULT '',
    said_at   TEXT NOT NULL,
    said_by   TEXT NOT NULL,
    PRIMARY KEY (object, first_id, second_id)
) STRICT, WITHOUT ROWID;

-- What a merge did, whole enough to undo it.
CREATE TABLE archive_merge (
    id         INTEGER PRIMARY KEY,
    object     TEXT NOT NULL CHECK (object <> ''),
    kept_id    INTEGER NOT NULL,
    gone_id    INTEGER NOT NULL CHECK (gone_id <> kept_id),
    gone_code  TEXT NOT NULL CHECK (gone_code <> ''),
    content    TEXT NOT NULL, -- JSON: the values of both before, and every reference that moved
    reason     TEXT NOT NULL DEFAULT '',
    merged_at  TEXT NOT NULL,
    merged_by  TEXT NOT NULL,
    undone_at  TEXT,
    undone_by  TEXT CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX archive_merge_by_kept ON archive_merge (object, kept_id);
CREATE INDEX archive_merge_by_gone ON archive_merge (object, gone_id);
