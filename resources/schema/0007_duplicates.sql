-- Version 7: what likely same customers are found by. Names and addresses are in the search index;
-- numbers are looked up without the signs that people put between their digits. The expressions
-- stand in archive/duplicate_store.cpp as well: SQLite uses an index for the very same one only.
CREATE INDEX archive_customer_by_tax_number
    ON archive_customer (replace(replace(tax_number, ' ', ''), '-', '')) WHERE tax_number <> '';
CREATE INDEX archive_customer_by_bank_account
    ON archive_customer (replace(replace(bank_account, ' ', ''), '-', '')) WHERE bank_account <> '';
-- The last seven digits: with or without area code, country code and zeros.
CREATE INDEX archive_customer_by_phone
    ON archive_customer (substr(replace(replace(replace(replace(replace(replace(
        phone, ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', ''), -7)) WHERE phone <> '';
