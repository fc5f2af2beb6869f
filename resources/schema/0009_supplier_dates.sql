-- Version 9: the day on which a supplier was entered, as of customers and contacts in version 6.
ALTER TABLE trade_supplier ADD COLUMN created_on TEXT
    GENERATED ALWAYS AS (date(created_at, '+8 hours')) VIRTUAL;
