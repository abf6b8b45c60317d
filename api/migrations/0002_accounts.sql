-- People, as the identity provider knows them. Ids are ours; `subject` is the provider's.

CREATE TABLE accounts.people (
  id                  uuid PRIMARY KEY DEFAULT uuidv7(),
  subject             text NOT NULL UNIQUE CHECK (length(subject) BETWEEN 1 AND 200),
  name                text NOT NULL DEFAULT '',
  email               text NOT NULL DEFAULT '',
  is_staff            boolean NOT NULL DEFAULT false,
  suspended_at        timestamptz,
  deleted_at          timestamptz,
  -- The provider's own time of the newest change we applied: an older one arriving later changes nothing.
  identity_updated_at timestamptz NOT NULL DEFAULT '-infinity',
  created_at          timestamptz NOT NULL DEFAULT now()
);

-- Deliveries of the identity provider already applied, so that the same one again is harmless.
CREATE TABLE accounts.identity_deliveries (
  id          text PRIMARY KEY,
  type        text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, UPDATE ON accounts.people TO soulseer_api;
GRANT SELECT, INSERT ON accounts.identity_deliveries TO soulseer_api;
