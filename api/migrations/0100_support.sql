-- Help: tickets of people and of visitors, and whether answers of the help pages helped.
CREATE SCHEMA support;
GRANT USAGE ON SCHEMA support TO soulseer_api;

CREATE TABLE support.tickets (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE, -- what people call it by
  person_id uuid NOT NULL,                 -- accounts.people: who asked; of a visitor a person whom nobody signs in as
  is_visitor boolean NOT NULL,
  topic text NOT NULL CHECK (topic IN ('READING', 'ORDER', 'PAYMENT', 'PAYOUT', 'ACCOUNT', 'OTHER')),
  subject text NOT NULL CHECK (length(subject) <= 120), -- empty once its person left for good
  about_type text CHECK (about_type IN ('Reading', 'Order', 'Payout')),
  about_id uuid,
  state text NOT NULL CHECK (state IN ('OPEN', 'WAITING_FOR_PERSON', 'SOLVED', 'CLOSED')),
  since timestamptz NOT NULL,              -- since when it is in this state
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,                 -- when staff wrote first
  assignee_id uuid,                        -- accounts.people: the member of staff who looks after it
  messages integer NOT NULL DEFAULT 0 CHECK (messages >= 0), -- of its person, since they may not write without end
  CONSTRAINT about_a_whole CHECK ((about_type IS NULL) = (about_id IS NULL))
);
CREATE INDEX tickets_by_state ON support.tickets (state, since, id);
CREATE INDEX tickets_of_assignee ON support.tickets (assignee_id, state, since, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX tickets_unassigned ON support.tickets (state, since, id) WHERE assignee_id IS NULL;
CREATE INDEX tickets_of_person ON support.tickets (person_id, id);
GRANT SELECT, INSERT, UPDATE (subject, state, since, answered_at, assignee_id, messages) ON support.tickets TO soulseer_api;

-- What was written, append only; the words of who left for good are emptied.
CREATE TABLE support.messages (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  ticket_id uuid NOT NULL REFERENCES support.tickets,
  kind text NOT NULL CHECK (kind IN ('PERSON', 'STAFF', 'NOTE')), -- a note is for other staff
  by_id uuid NOT NULL,                     -- accounts.people
  words text NOT NULL CHECK (length(words) <= 4000),
  at timestamptz NOT NULL
);
CREATE INDEX messages_of_ticket ON support.messages (ticket_id, id);
GRANT SELECT, INSERT, UPDATE (words) ON support.messages TO soulseer_api;

CREATE FUNCTION support.refuse_message_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND new.words = '' AND (new.id, new.ticket_id, new.kind, new.by_id, new.at) = (old.id, old.ticket_id, old.kind, old.by_id, old.at)
  THEN RETURN new; END IF;
  RAISE EXCEPTION 'messages of a ticket are append only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON support.messages
  FOR EACH ROW EXECUTE FUNCTION support.refuse_message_change();

-- What a visitor asked, until the owner of the address says by a link that it is theirs.
CREATE TABLE support.questions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  name text NOT NULL CHECK (length(name) <= 80),
  language text NOT NULL,
  origin text NOT NULL,
  topic text NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 120),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  asked_at timestamptz NOT NULL,
  ticket_id uuid UNIQUE REFERENCES support.tickets -- null: not confirmed
);
CREATE INDEX questions_by_time ON support.questions (asked_at);
GRANT SELECT, INSERT, DELETE, UPDATE (ticket_id) ON support.questions TO soulseer_api;

-- Whether an answer of the help pages helped: once for each person or address, which may change their mind.
CREATE TABLE support.article_votes (
  slug text NOT NULL CHECK (length(slug) BETWEEN 1 AND 80),
  voter uuid NOT NULL,                     -- a person, or made of an address, which is not stored
  helped boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (slug, voter)
);
GRANT SELECT, INSERT, UPDATE (helped, at) ON support.article_votes TO soulseer_api;

-- All votes of an article together; written in the transaction of each vote.
CREATE TABLE support.article_ratings (
  slug text PRIMARY KEY,
  helped integer NOT NULL CHECK (helped >= 0),
  not_helped integer NOT NULL CHECK (not_helped >= 0)
);
GRANT SELECT, INSERT, UPDATE (helped, not_helped) ON support.article_ratings TO soulseer_api;
