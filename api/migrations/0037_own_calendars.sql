-- A calendar that a reader keeps elsewhere: when they are busy there they take no appointments here. Nothing else of it is stored.
CREATE TABLE availability.own_calendars (
  person_id uuid PRIMARY KEY,              -- accounts.people
  address text NOT NULL CHECK (length(address) <= 2000), -- often holds a secret: shown to its owner alone
  added_at timestamptz NOT NULL,
  etag text,
  next_at timestamptz NOT NULL,            -- when it is asked next
  failures integer NOT NULL DEFAULT 0,     -- in a row
  problem text CHECK (problem IN ('UNREACHABLE', 'UNREADABLE')), -- of the last time it was asked
  read_at timestamptz                      -- when it was last read
);
CREATE INDEX own_calendars_next ON availability.own_calendars (next_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON availability.own_calendars TO soulseer_api;

CREATE TABLE availability.own_busy (
  person_id uuid NOT NULL REFERENCES availability.own_calendars ON DELETE CASCADE,
  during tstzrange NOT NULL CHECK (NOT isempty(during)),
  EXCLUDE USING gist (person_id WITH =, during WITH &&)
);
GRANT SELECT, INSERT, DELETE ON availability.own_busy TO soulseer_api;
