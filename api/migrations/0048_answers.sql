-- Answers: readings that a reader delivers later, as text, sound or video, by a promised time.
CREATE SCHEMA answers;
GRANT USAGE ON SCHEMA answers TO soulseer_api;

CREATE TYPE answers.delivery AS ENUM ('TEXT', 'AUDIO', 'VIDEO');
CREATE TYPE answers.state AS ENUM ('REQUESTED', 'DELIVERED', 'DECLINED', 'CANCELLED', 'LATE');

-- What a reader offers. One that is withdrawn stays, for the answers that were asked for by it.
CREATE TABLE answers.templates (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  name text NOT NULL CHECK (length(name) BETWEEN 3 AND 80),
  description text NOT NULL CHECK (length(description) <= 600),
  price bigint NOT NULL CHECK (price > 0), -- minor units
  currency character(3) NOT NULL,
  promised_minutes integer NOT NULL CHECK (promised_minutes BETWEEN 60 AND 10080),
  delivery answers.delivery NOT NULL,
  questions jsonb NOT NULL CHECK (jsonb_typeof(questions) = 'array'), -- [{ prompt, kind, choices, isRequired }]
  is_offered boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE INDEX templates_by_reader ON answers.templates (reader_id, id) WHERE withdrawn_at IS NULL;
CREATE INDEX templates_on_offer ON answers.templates (profile_id, id) WHERE withdrawn_at IS NULL AND is_offered;
GRANT SELECT, INSERT, UPDATE (name, description, price, currency, promised_minutes, delivery, questions, is_offered, changed_at, withdrawn_at)
  ON answers.templates TO soulseer_api;

CREATE TABLE answers.answers (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  template_id uuid NOT NULL REFERENCES answers.templates,
  client_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers, copied not referenced: an edit there changes nothing here
  reader_name text NOT NULL,
  -- What was agreed: the template and the house's terms, as they were when it was asked for.
  name text NOT NULL,
  delivery answers.delivery NOT NULL,
  questions jsonb NOT NULL,                -- [{ prompt, kind, choices, isRequired, reply }]
  price bigint NOT NULL CHECK (price > 0),
  currency character(3) NOT NULL,
  wallet bigint NOT NULL,                  -- ledger.accounts
  earnings bigint NOT NULL,                -- ledger.accounts
  fee_basis_points integer NOT NULL,
  promised_minutes integer NOT NULL,
  clarification_days integer NOT NULL,
  state answers.state NOT NULL DEFAULT 'REQUESTED',
  requested_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL CHECK (due_at > requested_at),
  warned text CHECK (warned IN ('HALF', 'SOON')), -- the last warning that the reader got
  began_at timestamptz,                    -- when the reader began with it
  ended_at timestamptz,                    -- delivered, or over without
  captured bigint,                         -- what of the price was not given back
  fee bigint,                              -- the platform's part of it
  text text CHECK (length(text) BETWEEN 1 AND 20000),
  media_id uuid UNIQUE,                    -- answers.uploads
  viewed_at timestamptz,
  -- The one question that the client may ask afterwards, and what the reader wrote to it.
  clarification text CHECK (length(clarification) BETWEEN 1 AND 1000),
  clarification_at timestamptz,
  clarified text CHECK (length(clarified) BETWEEN 1 AND 4000),
  clarified_at timestamptz,
  CONSTRAINT settled_when_it_ended CHECK ((state = 'REQUESTED') = (ended_at IS NULL) AND (ended_at IS NULL) = (captured IS NULL) AND (captured IS NULL) = (fee IS NULL)),
  CONSTRAINT captures_only_what_was_delivered CHECK (captured = CASE state WHEN 'DELIVERED' THEN price ELSE 0 END AND fee BETWEEN 0 AND captured),
  CONSTRAINT delivers_what_was_promised CHECK (CASE WHEN state <> 'DELIVERED' THEN num_nonnulls(text, media_id) = 0
    WHEN delivery = 'TEXT' THEN text IS NOT NULL AND media_id IS NULL ELSE media_id IS NOT NULL END),
  CONSTRAINT delivered_in_time CHECK (state <> 'DELIVERED' OR ended_at < due_at),
  CONSTRAINT viewed_once_delivered CHECK (viewed_at IS NULL OR state = 'DELIVERED'),
  CONSTRAINT clarified_once CHECK ((clarification IS NULL) = (clarification_at IS NULL) AND (clarified IS NULL) = (clarified_at IS NULL)
    AND (clarified IS NULL OR clarification IS NOT NULL) AND (clarification IS NULL OR state = 'DELIVERED'))
) WITH (fillfactor = 80);
CREATE INDEX answers_by_client ON answers.answers (client_id, id);
CREATE INDEX answers_by_reader ON answers.answers (reader_id, id);
CREATE INDEX answers_due ON answers.answers (due_at) WHERE state = 'REQUESTED';
GRANT SELECT, INSERT, UPDATE (state, warned, began_at, ended_at, captured, fee, text, media_id, viewed_at, clarification, clarification_at,
  clarified, clarified_at) ON answers.answers TO soulseer_api;

-- Sound and video that a reader uploads for one answer, in parts that come one after the other.
CREATE TABLE answers.uploads (
  id uuid PRIMARY KEY DEFAULT uuidv4(),    -- nobody can guess one
  answer_id uuid NOT NULL REFERENCES answers.answers,
  reader_id uuid NOT NULL,                 -- accounts.people
  delivery answers.delivery NOT NULL CHECK (delivery <> 'TEXT'),
  bytes bigint NOT NULL CHECK (bytes > 0), -- of the whole
  received bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND bytes),
  content_type text,                       -- as its first bytes say, once they came
  stored_as text,                          -- what the store of files calls the unfinished file
  receipts text[] NOT NULL DEFAULT '{}',   -- one of the store for each part
  begun_at timestamptz NOT NULL,
  finished_at timestamptz,                 -- the file is whole
  CONSTRAINT finished_whole CHECK (finished_at IS NULL OR (received = bytes AND content_type IS NOT NULL))
);
CREATE INDEX uploads_of_answer ON answers.uploads (answer_id);
CREATE INDEX uploads_by_age ON answers.uploads (begun_at);
GRANT SELECT, INSERT, UPDATE (received, content_type, stored_as, receipts, finished_at), DELETE ON answers.uploads TO soulseer_api;
