-- Telephone numbers for text messages: those that their owner has shown to be theirs, and codes by which they are about to.
CREATE TABLE notifications.phones (
  person_id uuid PRIMARY KEY,              -- accounts.people
  number text NOT NULL CHECK (number ~ '^\+[1-9][0-9]{6,14}$'),  -- E.164
  verified_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE, UPDATE (number, verified_at) ON notifications.phones TO soulseer_api;

CREATE TABLE notifications.phone_codes (
  person_id uuid PRIMARY KEY,              -- accounts.people; a new code takes the place of the one before
  number text NOT NULL CHECK (number ~ '^\+[1-9][0-9]{6,14}$'),
  digest text NOT NULL,                    -- of the code; the code itself is stored nowhere
  tries smallint NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX phone_codes_by_time ON notifications.phone_codes (expires_at);
GRANT SELECT, INSERT, DELETE, UPDATE (number, digest, tries, expires_at) ON notifications.phone_codes TO soulseer_api;

-- When a notification was sent as a text message: handed to its handler again, it is not sent again.
ALTER TABLE notifications.inbox ADD texted_at timestamptz;
GRANT UPDATE (texted_at) ON notifications.inbox TO soulseer_api;
