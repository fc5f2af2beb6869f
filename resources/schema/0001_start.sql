-- Version 1: settings, people and rights, audit trail, trees, customers.
-- Days are ISO text, times UTC text with milliseconds, amounts whole fen.

-- --- the set ------------------------------------------------------------------------------------
CREATE TABLE access_setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access_secret (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- --- people -------------------------------------------------------------------------------------
CREATE TABLE access_department (
    code   TEXT PRIMARY KEY CHECK (code <> ''),
    name   TEXT NOT NULL CHECK (name <> ''),
    parent TEXT REFERENCES access_department (code) CHECK (parent <> code)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_department_by_parent ON access_department (parent);

CREATE TABLE access_person (
    id            INTEGER PRIMARY KEY,
    code          TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name          TEXT NOT NULL CHECK (name <> ''),
    department    TEXT REFERENCES access_department (code),
    kind          TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('administrator', 'manager', 'person')),
    password_hash TEXT NOT NULL,
    disabled_on   TEXT,
    row_version   INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX access_person_by_department ON access_person (department);

-- Failed sign-ins by the code that was typed, known or not, so that both look alike.
CREATE TABLE access_attempt (
    code       TEXT PRIMARY KEY,
    failures   INTEGER NOT NULL,
    wait_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a person chose for the own desktop: language, theme, columns.
CREATE TABLE access_personal (
    person_id INTEGER NOT NULL REFERENCES access_person (id),
    key       TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;

-- --- rights -------------------------------------------------------------------------------------
CREATE TABLE access_role (
    id   INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

-- One row a membership or grant; ended ones stay as the trace. from_day and to_day are both included.
CREATE TABLE access_member (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES access_person (id),
    role_id    INTEGER NOT NULL REFERENCES access_role (id),
    from_day   TEXT,
    to_day     TEXT,
    reason     TEXT NOT NULL DEFAULT '',
    given_by   TEXT NOT NULL,
    given_at   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX access_member_once ON access_member (person_id, role_id);
CREATE INDEX access_member_by_role ON access_member (role_id);

CREATE TABLE access_grant (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES access_person (id),
    role_id   INTEGER REFERENCES access_role (id),
    kind      TEXT NOT NULL CHECK (kind IN ('function', 'rows', 'fields')),
    node      TEXT CHECK ((kind = 'function') = (node IS NOT NULL)),
    object    TEXT CHECK ((kind = 'function') = (object IS NULL)),
    scope     TEXT CHECK ((kind = 'rows') = (scope IS NOT NULL)),  -- in the words of the command line
    entry     INTEGER NOT NULL DEFAULT 0 CHECK (entry IN (0, 1)),
    field     TEXT CHECK ((kind = 'fields') = (field IS NOT NULL)),
    access    TEXT CHECK ((kind = 'fields') = (access IS NOT NULL))
                   CHECK (access IN ('read', 'write', 'mask', 'forbid')),
    from_day  TEXT,
    to_day    TEXT,
    reason    TEXT NOT NULL DEFAULT '',
    given_by  TEXT NOT NULL,
    given_at  TEXT NOT NULL,
    CHECK ((person_id IS NULL) <> (role_id IS NULL))
) STRICT;
CREATE INDEX access_grant_by_person ON access_grant (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX access_grant_by_role ON access_grant (role_id) WHERE role_id IS NOT NULL;

CREATE TABLE access_control (
    object TEXT PRIMARY KEY,
    rows   INTEGER NOT NULL CHECK (rows IN (0, 1)),
    fields INTEGER NOT NULL CHECK (fields IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Moves with every change of rights, so that open sessions notice.
CREATE TABLE access_rights_version (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO access_rights_version VALUES (1, 1);

-- --- audit trail --------------------------------------------------------------------------------
CREATE TABLE access_audit (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    person  TEXT NOT NULL,
    machine TEXT NOT NULL,
    action  TEXT NOT NULL,
    object  TEXT NOT NULL,
    record  TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    detail  TEXT NOT NULL,
    chain   BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
CREATE INDEX access_audit_by_record ON access_audit (object, record);
CREATE TRIGGER access_audit_no_update BEFORE UPDATE ON access_audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER access_audit_no_delete BEFORE DELETE ON access_audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

-- How long the trail is and how it ends, so that a cut tail shows.
CREATE TABLE access_audit_head (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    rows  INTEGER NOT NULL,
    chain BLOB NOT NULL,
    seal  BLOB NOT NULL
) STRICT;

-- --- trees of the archive -----------------------------------------------------------------------
CREATE TABLE archive_district (
    code   TEXT PRIMARY KEY CHECK (code <> ''),
    name   TEXT NOT NULL CHECK (name <> ''),
    parent TEXT REFERENCES archive_district (code) CHECK (parent <> code)
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_district_by_parent ON archive_district (parent);

CREATE TABLE archive_class (
    code   TEXT PRIMARY KEY CHECK (code <> ''),
    name   TEXT NOT NULL CHECK (name <> ''),
    parent TEXT REFERENCES archive_class (code) CHECK (parent <> code)
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_class_by_parent ON archive_class (parent);

-- --- customers ----------------------------------------------------------------------------------
-- Text that is not there is '', a reference, day or amount that is not there NULL.
CREATE TABLE archive_customer (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    short_name     TEXT NOT NULL DEFAULT '',
    tax_number     TEXT NOT NULL DEFAULT '',
    bank           TEXT NOT NULL DEFAULT '',
    bank_account   TEXT NOT NULL DEFAULT '',
    address        TEXT NOT NULL DEFAULT '',
    postcode       TEXT NOT NULL DEFAULT '',
    contact        TEXT NOT NULL DEFAULT '',
    phone          TEXT NOT NULL DEFAULT '',
    ship_address   TEXT NOT NULL DEFAULT '',
    ship_method    TEXT NOT NULL DEFAULT '',
    ship_warehouse TEXT NOT NULL DEFAULT '',
    price_level    TEXT NOT NULL DEFAULT '',
    credit_grade   TEXT NOT NULL DEFAULT '' CHECK (credit_grade IN ('', 'A', 'B', 'C', 'D')),
    credit_limit   INTEGER CHECK (credit_limit >= 0),
    payment_terms  TEXT NOT NULL DEFAULT '',
    receivable     INTEGER NOT NULL DEFAULT 0,
    department     TEXT REFERENCES access_department (code),
    person         TEXT REFERENCES access_person (code),
    deactivated_on TEXT,
    district       TEXT REFERENCES archive_district (code),
    class          TEXT REFERENCES archive_class (code),
    mnemonic       TEXT NOT NULL DEFAULT '',
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX archive_customer_by_code ON archive_customer (code);
CREATE INDEX archive_customer_by_name ON archive_customer (name_sort, code);
CREATE INDEX archive_customer_by_district ON archive_customer (district);
CREATE INDEX archive_customer_by_class ON archive_customer (class);
CREATE INDEX archive_customer_by_department ON archive_customer (department);
CREATE INDEX archive_customer_by_person ON archive_customer (person);

-- Pairs of neighbouring characters as tokens: a substring of any length is a phrase of pairs
-- (docs/decisions/0004-search-index-of-character-pairs.md). rowid is archive_customer.id.
CREATE VIRTUAL TABLE archive_customer_search USING fts5 (
    code, name, short_name, mnemonic, phone, tax_number, initials,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE archive_customer_change (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES archive_customer (id),
    field       TEXT NOT NULL,
    old_value   TEXT NOT NULL,
    new_value   TEXT NOT NULL,
    at          TEXT NOT NULL,
    person      TEXT NOT NULL,
    reason      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX archive_customer_change_by_customer ON archive_customer_change (customer_id);

CREATE TABLE archive_import_mapping (
    name    TEXT PRIMARY KEY CHECK (name <> ''),
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
