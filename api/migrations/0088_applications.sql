-- People who want to give readings here: what each of them writes, step by step, and what became of it.
CREATE SCHEMA applications;
GRANT USAGE ON SCHEMA applications TO soulseer_api;

-- Readers whom staff invited by mail. The link is signed and not stored.
CREATE TABLE applications.invitations (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email text NOT NULL CHECK (length(email) <= 320),
  name text NOT NULL CHECK (length(name) <= 60),
  words text NOT NULL CHECK (length(words) <= 1000),
  language text NOT NULL,
  origin text NOT NULL,                    -- of the site under whose brand it is sent
  by uuid NOT NULL,                        -- accounts.people: the member of staff
  at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_by uuid,                        -- accounts.people
  accepted_at timestamptz,
  CHECK ((accepted_by IS NULL) = (accepted_at IS NULL))
);
GRANT SELECT, INSERT ON applications.invitations TO soulseer_api;
GRANT UPDATE (email, name, words, accepted_by, accepted_at) ON applications.invitations TO soulseer_api;
CREATE INDEX invitations_of_person ON applications.invitations (accepted_by) WHERE accepted_by IS NOT NULL;

-- One a person. Its content is one JSON object, whose keys the api checks as each step is saved.
CREATE TABLE applications.applications (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL UNIQUE,          -- accounts.people
  state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ASKED_BACK', 'APPROVED', 'DECLINED', 'APPEALED', 'WITHDRAWN')),
  content jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(content) = 'object' AND length(content::text) <= 60000),
  questions jsonb NOT NULL DEFAULT '[]',   -- [{ step, words }], while staff have asked back
  reason text CHECK (length(reason) <= 2000),
  has_appealed boolean NOT NULL DEFAULT false,
  invitation_id uuid REFERENCES applications.invitations,
  reader_id uuid,                          -- cms.readers, once the profile is published
  changed_at timestamptz NOT NULL,
  waiting_since timestamptz,               -- since when staff have it; null: they do not
  CHECK (reader_id IS NULL OR state = 'APPROVED')
);
GRANT SELECT, INSERT, UPDATE, DELETE ON applications.applications TO soulseer_api;
-- The queue of staff by age.
CREATE INDEX applications_by_state ON applications.applications (state, changed_at, id);

-- Each submission and each decision, as it was then. Rows are never changed; they go with the account.
CREATE TABLE applications.versions (
  application_id uuid NOT NULL REFERENCES applications.applications ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  act text NOT NULL CHECK (act IN ('SUBMITTED', 'ASKED_BACK', 'APPROVED', 'DECLINED', 'APPEALED', 'WITHDRAWN')),
  content jsonb NOT NULL,
  questions jsonb NOT NULL DEFAULT '[]',
  words text CHECK (length(words) <= 2000),
  by uuid NOT NULL,                        -- accounts.people
  at timestamptz NOT NULL,
  PRIMARY KEY (application_id, number)
);
GRANT SELECT, INSERT ON applications.versions TO soulseer_api;

CREATE FUNCTION applications.refuse_version_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN RAISE EXCEPTION 'a version of an application stays as it was' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON applications.versions
  FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_version_change();
