-- Who wants to hear when a reader can be rung. One that was sent waits for the next time.
CREATE TABLE availability.alerts (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  stop_key uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(), -- in the mail: whoever holds it may stop this alert, and nothing else
  person_id uuid NOT NULL,                 -- accounts.people, who is written to
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  asked_at timestamptz NOT NULL,
  sent_at timestamptz,                     -- the last time
  UNIQUE (person_id, profile_id)
);
CREATE INDEX alerts_by_reader ON availability.alerts (reader_id, id);
GRANT SELECT, INSERT, DELETE, UPDATE (sent_at) ON availability.alerts TO soulseer_api;
