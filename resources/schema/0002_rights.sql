-- Version 2: rights keep their past; amount levels, delegation, incompatible duties.

-- Failed tries are kept as keyed prints from now on; the old rows hold what was typed.
INSERT OR IGNORE INTO access_secret VALUES ('sign-in-attempts', randomblob(32));
DELETE FROM access_attempt;

-- --- memberships and grants that ended stay ------------------------------------------------------
ALTER TABLE access_member ADD COLUMN ended_at TEXT;
ALTER TABLE access_member ADD COLUMN ended_by TEXT CHECK ((ended_at IS NULL) = (ended_by IS NULL));
DROP INDEX access_member_once;
DROP INDEX access_member_by_role;
CREATE UNIQUE INDEX access_member_once ON access_member (person_id, role_id) WHERE ended_at IS NULL;
CREATE INDEX access_member_by_role ON access_member (role_id) WHERE ended_at IS NULL;

CREATE TABLE access_grant_2 (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES access_person (id),
    role_id   INTEGER REFERENCES access_role (id),
    kind      TEXT NOT NULL CHECK (kind IN ('function', 'rows', 'fields', 'level')),
    node      TEXT CHECK ((kind = 'function') = (node IS NOT NULL)),
    object    TEXT CHECK ((kind = 'function') = (object IS NULL)), -- of a level: what amounts are of
    scope     TEXT CHECK ((kind = 'rows') = (scope IS NOT NULL)),  -- in the words of the command line
    entry     INTEGER NOT NULL DEFAULT 0 CHECK (entry IN (0, 1)),
    field     TEXT CHECK ((kind = 'fields') = (field IS NOT NULL)),
    access    TEXT CHECK ((kind = 'fields') = (access IS NOT NULL))
                   CHECK (access IN ('read', 'write', 'mask', 'forbid')),
    level     INTEGER CHECK ((kind = 'level') = (level IS NOT NULL)) CHECK (level BETWEEN 1 AND 6),
    from_day  TEXT,
    to_day    TEXT,
    reason    TEXT NOT NULL DEFAULT '',
    given_by  TEXT NOT NULL,
    given_at  TEXT NOT NULL,
    ended_at  TEXT,
    ended_by  TEXT CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK ((person_id IS NULL) <> (role_id IS NULL))
) STRICT;
INSERT INTO access_grant_2 (id, person_id, role_id, kind, node, object, scope, entry, field, access,
                            from_day, to_day, reason, given_by, given_at)
SELECT id, person_id, role_id, kind, node, object, scope, entry, field, access,
       from_day, to_day, reason, given_by, given_at
FROM access_grant;
DROP TABLE access_grant;
ALTER TABLE access_grant_2 RENAME TO access_grant;
CREATE INDEX access_grant_by_person ON access_grant (person_id)
    WHERE person_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX access_grant_by_role ON access_grant (role_id)
    WHERE role_id IS NOT NULL AND ended_at IS NULL;
-- Who holds a function, for incompatible duties and "who can".
CREATE INDEX access_grant_by_node ON access_grant (node) WHERE node IS NOT NULL AND ended_at IS NULL;

-- --- amount levels -------------------------------------------------------------------------------
-- What each level allows, in fen; key: the account and all below it, '' where one ladder serves all.
CREATE TABLE access_amount_level (
    object TEXT NOT NULL,
    key    TEXT NOT NULL,
    level  INTEGER NOT NULL CHECK (level BETWEEN 1 AND 6),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (object, key, level)
) STRICT, WITHOUT ROWID;

-- --- delegation ----------------------------------------------------------------------------------
-- From one person to another for some days, both included; without a role all that the giver has.
CREATE TABLE access_delegation (
    id       INTEGER PRIMARY KEY,
    giver_id INTEGER NOT NULL REFERENCES access_person (id),
    taker_id INTEGER NOT NULL REFERENCES access_person (id) CHECK (taker_id <> giver_id),
    role_id  INTEGER REFERENCES access_role (id),
    from_day TEXT NOT NULL,
    to_day   TEXT NOT NULL CHECK (to_day >= from_day),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX access_delegation_by_taker ON access_delegation (taker_id) WHERE ended_at IS NULL;
CREATE INDEX access_delegation_by_giver ON access_delegation (giver_id) WHERE ended_at IS NULL;

-- --- incompatible duties -------------------------------------------------------------------------
-- Every version of the matrix is kept; the shipped one holds until the first is saved.
CREATE TABLE access_duty_matrix (
    version    INTEGER PRIMARY KEY,
    content    TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

-- Why a person may hold a pair that is warned of, and until when.
CREATE TABLE access_mitigation (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES access_person (id),
    pair      TEXT NOT NULL CHECK (pair <> ''),
    measure   TEXT NOT NULL CHECK (measure <> ''),
    to_day    TEXT NOT NULL,
    given_by  TEXT NOT NULL,
    given_at  TEXT NOT NULL,
    ended_at  TEXT,
    ended_by  TEXT CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX access_mitigation_once ON access_mitigation (person_id, pair)
    WHERE ended_at IS NULL;
