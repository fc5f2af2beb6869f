-- Version 3: the master tables that grants point at, and departments and people as records.
-- As in version 1: text that is not there is '', a reference, day or amount that is not there NULL.

-- --- departments and people ---------------------------------------------------------------------
-- A department gets a number of its own. Whoever refers to one by its code goes on doing so: the
-- references are looked at when the step is whole.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE access_department_before (code TEXT, name TEXT, parent TEXT) STRICT;
INSERT INTO access_department_before SELECT code, name, parent FROM access_department;
DROP TABLE access_department;
CREATE TABLE access_department (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    parent         TEXT REFERENCES access_department (code) CHECK (parent <> code),
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX access_department_by_name ON access_department (name_sort, code);
CREATE INDEX access_department_by_parent ON access_department (parent);

INSERT INTO access_department (code, name, parent, name_sort, created_at, created_by, changed_at, changed_by)
    SELECT code, name, parent, x'', '', '', '', '' FROM access_department_before ORDER BY code;
DROP TABLE access_department_before;

CREATE TABLE access_department_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES access_department (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX access_department_change_by_record ON access_department_change (record_id);

ALTER TABLE access_person ADD COLUMN name_sort BLOB NOT NULL DEFAULT x'';
CREATE INDEX access_person_by_name ON access_person (name_sort, code);
-- The sort keys of both are made when the set is opened.
DELETE FROM access_setting WHERE key = 'sort-key-version';

-- --- the archive --------------------------------------------------------------------------------
ALTER TABLE archive_customer_change RENAME COLUMN customer_id TO record_id;

-- Mappings belong to the object whose file they read.
ALTER TABLE archive_import_mapping RENAME TO archive_import_mapping_before;
CREATE TABLE archive_import_mapping (
    object  TEXT NOT NULL CHECK (object <> ''),
    name    TEXT NOT NULL CHECK (name <> ''),
    content TEXT NOT NULL,
    PRIMARY KEY (object, name)
) STRICT, WITHOUT ROWID;
INSERT INTO archive_import_mapping SELECT 'customer', name, content FROM archive_import_mapping_before;
DROP TABLE archive_import_mapping_before;

CREATE TABLE archive_contact (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    customer       TEXT NOT NULL REFERENCES archive_customer (code),
    title          TEXT NOT NULL DEFAULT '',
    phone          TEXT NOT NULL DEFAULT '',
    mobile         TEXT NOT NULL DEFAULT '',
    email          TEXT NOT NULL DEFAULT '',
    deactivated_on TEXT,
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX archive_contact_by_name ON archive_contact (name_sort, code);
CREATE INDEX archive_contact_by_customer ON archive_contact (customer);
CREATE VIRTUAL TABLE archive_contact_search USING fts5 (
    code, name, phone, mobile, initials,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE archive_contact_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES archive_contact (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX archive_contact_change_by_record ON archive_contact_change (record_id);

-- --- purchase and stock -------------------------------------------------------------------------
CREATE TABLE trade_supplier (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    short_name     TEXT NOT NULL DEFAULT '',
    mnemonic       TEXT NOT NULL DEFAULT '',
    tax_number     TEXT NOT NULL DEFAULT '',
    bank           TEXT NOT NULL DEFAULT '',
    bank_account   TEXT NOT NULL DEFAULT '',
    district       TEXT REFERENCES archive_district (code),
    address        TEXT NOT NULL DEFAULT '',
    postcode       TEXT NOT NULL DEFAULT '',
    contact        TEXT NOT NULL DEFAULT '',
    phone          TEXT NOT NULL DEFAULT '',
    email          TEXT NOT NULL DEFAULT '',
    payment_terms  TEXT NOT NULL DEFAULT '',
    department     TEXT REFERENCES access_department (code),
    person         TEXT REFERENCES access_person (code),
    deactivated_on TEXT,
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX trade_supplier_by_name ON trade_supplier (name_sort, code);
CREATE INDEX trade_supplier_by_district ON trade_supplier (district);
CREATE INDEX trade_supplier_by_department ON trade_supplier (department);
CREATE INDEX trade_supplier_by_person ON trade_supplier (person);
CREATE VIRTUAL TABLE trade_supplier_search USING fts5 (
    code, name, short_name, mnemonic, tax_number, phone, initials,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE trade_supplier_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES trade_supplier (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX trade_supplier_change_by_record ON trade_supplier_change (record_id);

CREATE TABLE trade_warehouse (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    department     TEXT REFERENCES access_department (code),
    person         TEXT REFERENCES access_person (code),
    address        TEXT NOT NULL DEFAULT '',
    phone          TEXT NOT NULL DEFAULT '',
    valuation      TEXT NOT NULL DEFAULT '' CHECK (valuation IN ('', 'planned', 'selling', 'moving', 'monthly', 'fifo', 'actual')),
    deactivated_on TEXT,
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX trade_warehouse_by_name ON trade_warehouse (name_sort, code);
CREATE INDEX trade_warehouse_by_department ON trade_warehouse (department);
CREATE INDEX trade_warehouse_by_person ON trade_warehouse (person);

CREATE TABLE trade_warehouse_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES trade_warehouse (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX trade_warehouse_change_by_record ON trade_warehouse_change (record_id);

CREATE TABLE trade_product_class (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    parent         TEXT REFERENCES trade_product_class (code) CHECK (parent <> code),
    deactivated_on TEXT,
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX trade_product_class_by_name ON trade_product_class (name_sort, code);
CREATE INDEX trade_product_class_by_parent ON trade_product_class (parent);

CREATE TABLE trade_product_class_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES trade_product_class (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX trade_product_class_change_by_record ON trade_product_class_change (record_id);

-- --- general ledger -----------------------------------------------------------------------------
-- detail: whether the account is a leaf, which is kept by the program.
CREATE TABLE ledger_account (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    mnemonic       TEXT NOT NULL DEFAULT '',
    parent         TEXT REFERENCES ledger_account (code) CHECK (parent <> code),
    category       TEXT NOT NULL CHECK (category IN ('asset', 'liability', 'equity', 'cost', 'income', 'expense')),
    direction      TEXT NOT NULL CHECK (direction IN ('debit', 'credit')),
    detail         TEXT NOT NULL DEFAULT 'yes' CHECK (detail IN ('yes', 'no')),
    by_customer    TEXT NOT NULL DEFAULT '' CHECK (by_customer IN ('', 'yes', 'no')),
    by_supplier    TEXT NOT NULL DEFAULT '' CHECK (by_supplier IN ('', 'yes', 'no')),
    by_department  TEXT NOT NULL DEFAULT '' CHECK (by_department IN ('', 'yes', 'no')),
    by_person      TEXT NOT NULL DEFAULT '' CHECK (by_person IN ('', 'yes', 'no')),
    by_project     TEXT NOT NULL DEFAULT '' CHECK (by_project IN ('', 'yes', 'no')),
    journal        TEXT NOT NULL DEFAULT '' CHECK (journal IN ('', 'cash', 'bank', 'other')),
    unit           TEXT NOT NULL DEFAULT '',
    currency       TEXT NOT NULL DEFAULT '',
    controlled_by  TEXT NOT NULL DEFAULT '' CHECK (controlled_by IN ('', 'receivables', 'payables', 'stock')),
    deactivated_on TEXT,
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_account_by_name ON ledger_account (name_sort, code);
CREATE INDEX ledger_account_by_parent ON ledger_account (parent);

CREATE TABLE ledger_account_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES ledger_account (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ledger_account_change_by_record ON ledger_account_change (record_id);

CREATE TABLE ledger_voucher_word (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    restriction    TEXT NOT NULL DEFAULT '' CHECK (restriction IN ('', 'none', 'debit', 'credit', 'both', 'neither')),
    accounts       TEXT NOT NULL DEFAULT '',
    deactivated_on TEXT,
    remarks        TEXT NOT NULL DEFAULT '',
    name_sort      BLOB NOT NULL,
    row_version    INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL,
    created_by     TEXT NOT NULL,
    changed_at     TEXT NOT NULL,
    changed_by     TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_voucher_word_by_name ON ledger_voucher_word (name_sort, code);

CREATE TABLE ledger_voucher_word_change (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES ledger_voucher_word (id),
    field     TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at        TEXT NOT NULL,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ledger_voucher_word_change_by_record ON ledger_voucher_word_change (record_id);
