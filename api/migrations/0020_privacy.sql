-- Copies of what is stored about somebody, for themselves alone and for some days.
CREATE SCHEMA privacy;
GRANT USAGE ON SCHEMA privacy TO soulseer_api;

CREATE TABLE privacy.exports (
  id         uuid PRIMARY KEY DEFAULT uuidv4(),
  person_id  uuid NOT NULL,                 -- accounts.people
  asked_at   timestamptz NOT NULL DEFAULT foundation.clock_now(),
  expires_at timestamptz NOT NULL DEFAULT foundation.clock_now() + interval '7 days',
  content    text                           -- JSON; null until it is made
);
CREATE INDEX exports_of_person ON privacy.exports (person_id, asked_at DESC);
CREATE INDEX exports_expired ON privacy.exports (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON privacy.exports TO soulseer_api;
