-- What people agreed to, and what they took back: each act is a row, and no row is changed or removed.
CREATE TABLE accounts.consents (
  id        uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES accounts.people,
  kind      text NOT NULL CHECK (kind IN ('ADULT', 'TERMS', 'PRIVACY', 'MARKETING', 'ANALYTICS', 'THIRD_PARTY')),
  given     boolean NOT NULL,
  version   integer CHECK (version > 0), -- of the document
  method    text CHECK (method IN ('DATE_OF_BIRTH', 'ATTESTATION')), -- how they showed that they are of age
  at        timestamptz NOT NULL DEFAULT foundation.clock_now(),
  CONSTRAINT documents_have_versions CHECK ((version IS NOT NULL) = (kind IN ('TERMS', 'PRIVACY'))),
  CONSTRAINT age_has_a_method CHECK ((method IS NOT NULL) = (kind = 'ADULT')),
  CONSTRAINT only_options_are_taken_back CHECK (given OR kind IN ('MARKETING', 'ANALYTICS', 'THIRD_PARTY'))
);
CREATE INDEX consents_of_person ON accounts.consents (person_id, kind, id DESC);

-- From which internet address they did it: proof while the account is open, removed when it is closed.
CREATE TABLE accounts.consent_addresses (
  consent_id uuid PRIMARY KEY REFERENCES accounts.consents,
  address    text NOT NULL CHECK (length(address) BETWEEN 1 AND 60)
);

GRANT SELECT, INSERT ON accounts.consents TO soulseer_api;
GRANT SELECT, INSERT, DELETE ON accounts.consent_addresses TO soulseer_api;
