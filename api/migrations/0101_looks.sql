-- A member of staff opens the site as somebody, to see what they see: for minutes, to read only, within one session of their own.
CREATE TABLE trust.looks (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  staff_id uuid NOT NULL,                  -- accounts.people
  session_id text NOT NULL,                -- the session of theirs that looks; nobody else's does
  person_id uuid NOT NULL,                 -- accounts.people: whose account is shown
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500), -- for the person to read
  begun_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  ended_at timestamptz,                    -- null: until ends_at
  CONSTRAINT not_ones_own CHECK (staff_id <> person_id),
  CONSTRAINT for_minutes CHECK (ends_at > begun_at AND ends_at <= begun_at + interval '15 minutes')
);
CREATE INDEX looks_of_person ON trust.looks (person_id, id);
CREATE INDEX looks_of_staff ON trust.looks (staff_id, id);
GRANT SELECT, INSERT, UPDATE (ended_at) ON trust.looks TO soulseer_api;
