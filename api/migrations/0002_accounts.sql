-- People, as the identity provider knows them. Ids are ours; `subject` is the provider's.

CREATE TABLE accounts.people (
  id                  uuid PRIMARY KEY DEFAULT uuidv7(),
  subject             text NOT NULL UNIQUE CHECK (length(subject) BETWEEN 1 AND 200),
  name                text NOT NULL DEFAULT '',
  email               text NOT NULL DEFAULT '',
  is_staff            boolean NOT NULL DEFAULT false,
  suspended_at        timestamptz, -- by our staff
  banned_at           timestamptz, -- by the provider
  deleted_at          timestamptz,
  -- The provider's own time of the newest description we applied: an older one arriving later changes nothing.
  described_at        timestamptz NOT NULL DEFAULT '-infinity',
  created_at          timestamptz NOT NULL DEFAULT now(),
  -- Where they signed in last, and in which language they read: mails come from that brand, in that language.
  origin              text,
  language            text
);

-- Deliveries of the identity provider already applied, so that the same one again is harmless.
CREATE TABLE accounts.identity_deliveries (
  id          text PRIMARY KEY,
  type        text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

-- Sessions of the provider that ended, until no token of theirs can be alive.
CREATE TABLE accounts.ended_sessions (
  id           text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  forgotten_at timestamptz NOT NULL
);
CREATE INDEX ended_sessions_age ON accounts.ended_sessions (forgotten_at);

-- Which member of staff took or gave access, and why: the api's role can add to it, and change nothing in it.
CREATE TABLE accounts.access_log (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL DEFAULT foundation.clock_now(),
  person_id uuid NOT NULL REFERENCES accounts.people,
  by        uuid NOT NULL REFERENCES accounts.people,
  act       text NOT NULL CHECK (act IN ('SUSPENDED', 'READMITTED')),
  reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  CONSTRAINT not_ones_own CHECK (person_id <> by)
);
CREATE INDEX access_log_of_person ON accounts.access_log (person_id, id);

GRANT SELECT, INSERT, UPDATE ON accounts.people TO soulseer_api;
GRANT SELECT, INSERT ON accounts.identity_deliveries TO soulseer_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.ended_sessions TO soulseer_api;
GRANT SELECT, INSERT ON accounts.access_log TO soulseer_api;

-- exported: who people are to other modules, by our id and by the identity provider's
CREATE VIEW accounts.identities AS
  SELECT id, subject, name, suspended_at IS NOT NULL OR deleted_at IS NOT NULL AS is_locked FROM accounts.people;
GRANT SELECT ON accounts.identities TO soulseer_api;
