-- What people wrote that somebody reported, or that a rule caught: one row for each thing, from its first report on.
CREATE TABLE trust.moderation_items (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('PROFILE', 'REVIEW', 'PRODUCT_REVIEW', 'STREAM_MESSAGE', 'PRODUCT')),
  subject_id uuid NOT NULL,                -- of the module that stores it
  author_id uuid NOT NULL,                 -- accounts.people
  state text NOT NULL DEFAULT 'KEPT' CHECK (state IN ('OPEN', 'ESCALATED', 'APPEALED', 'KEPT', 'REMOVED', 'UPHELD', 'RESTORED')),
  is_hidden boolean NOT NULL DEFAULT false, -- nobody but its author and staff sees it
  weight integer NOT NULL DEFAULT 0 CHECK (weight >= 0), -- of the rules that caught it
  flags integer NOT NULL DEFAULT 0 CHECK (flags >= 0),   -- people who reported it since it was last decided
  score integer GENERATED ALWAYS AS (weight + flags) STORED,
  round integer NOT NULL DEFAULT 1,        -- how often it was decided, and once more
  reasons text[] NOT NULL DEFAULT '{}',    -- of its flags, each once
  rules text[] NOT NULL DEFAULT '{}',      -- names of those that caught it
  words text NOT NULL,                     -- as they were when it was last reported or caught
  opened_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  removal text,                            -- why it was removed
  removal_words text CHECK (length(removal_words) <= 2000), -- to its author; null: a rule removed it
  removed_by uuid,                         -- accounts.people; null: a rule did
  removed_at timestamptz,
  appeal_until timestamptz,
  appeal_words text CHECK (length(appeal_words) BETWEEN 1 AND 2000),
  appealed_at timestamptz,
  decided_at timestamptz,                  -- last
  CONSTRAINT one_of_a_thing UNIQUE (kind, subject_id),
  CONSTRAINT removed_whole CHECK (state NOT IN ('REMOVED', 'APPEALED', 'UPHELD')
    OR (is_hidden AND removal IS NOT NULL AND removed_at IS NOT NULL AND appeal_until IS NOT NULL)),
  CONSTRAINT appealed_whole CHECK (state NOT IN ('APPEALED', 'UPHELD', 'RESTORED') OR appeal_words IS NOT NULL)
);
CREATE INDEX moderation_waiting ON trust.moderation_items (score DESC, id) WHERE state IN ('OPEN', 'ESCALATED', 'APPEALED');
CREATE INDEX moderation_waiting_by_kind ON trust.moderation_items (kind, score DESC, id) WHERE state IN ('OPEN', 'ESCALATED', 'APPEALED');
CREATE INDEX moderation_by_state ON trust.moderation_items (state, score DESC, id);
CREATE INDEX moderation_by_kind ON trust.moderation_items (state, kind, score DESC, id);
CREATE INDEX moderation_of_author ON trust.moderation_items (author_id, id);
CREATE INDEX moderation_hidden ON trust.moderation_items (kind, subject_id) WHERE is_hidden;
GRANT SELECT, INSERT, UPDATE ON trust.moderation_items TO soulseer_api;

-- exported: what is hidden from everybody, for those who show it to leave it out
CREATE VIEW trust.hidden_content AS SELECT kind, subject_id FROM trust.moderation_items WHERE is_hidden;
GRANT SELECT ON trust.hidden_content TO soulseer_api;

-- Who reported what: once a person and thing.
CREATE TABLE trust.flags (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  item_id uuid NOT NULL REFERENCES trust.moderation_items,
  person_id uuid NOT NULL,                 -- accounts.people
  reason text NOT NULL CHECK (reason IN ('INAPPROPRIATE', 'SPAM', 'HARASSMENT', 'FALSE_CLAIMS', 'COPYRIGHT', 'OTHER')),
  words text NOT NULL CHECK (length(words) <= 1000), -- may be empty
  at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  round integer NOT NULL,                  -- of the thing, at that moment
  CONSTRAINT once_a_person UNIQUE (item_id, person_id)
);
CREATE INDEX flags_of_item ON trust.flags (item_id, id);
CREATE INDEX flags_of_person ON trust.flags (person_id, id);
GRANT SELECT, INSERT ON trust.flags TO soulseer_api;

-- What happened to a thing, in order; never changed.
CREATE TABLE trust.moderation_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES trust.moderation_items,
  at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  person_id uuid,                          -- accounts.people: who did it; null: it happened by itself
  act text NOT NULL CHECK (act IN ('CAUGHT', 'HIDDEN', 'CHANGED', 'KEPT', 'REMOVED', 'ESCALATED', 'APPEALED', 'UPHELD', 'RESTORED', 'NOTED')),
  words text CHECK (length(words) <= 2000)
);
CREATE INDEX moderation_history_of_item ON trust.moderation_history (item_id, id);
GRANT SELECT, INSERT ON trust.moderation_history TO soulseer_api;

-- A review that was removed, or waits, counts no longer.
ALTER TABLE aftercare.reviews ADD COLUMN is_hidden boolean NOT NULL DEFAULT false;
GRANT UPDATE (is_hidden) ON aftercare.reviews TO soulseer_api;
