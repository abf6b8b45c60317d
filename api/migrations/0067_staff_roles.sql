-- What each member of staff may do. Who was staff before could do all but administer.
ALTER TABLE accounts.people ADD COLUMN staff_roles text[] NOT NULL DEFAULT '{}'
  CHECK (staff_roles <@ ARRAY['SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN']);
UPDATE accounts.people SET staff_roles = '{SUPPORT,FINANCE,MODERATOR,EDITOR}' WHERE is_staff;

-- Whether somebody is staff follows from it; the index of them goes with the column.
ALTER TABLE accounts.people DROP COLUMN is_staff;
ALTER TABLE accounts.people ADD COLUMN is_staff boolean GENERATED ALWAYS AS (cardinality(staff_roles) > 0) STORED;
CREATE INDEX people_who_are_staff ON accounts.people (id) WHERE is_staff;
