-- Streams: live broadcasts of a reader, with those who watch and what they write.
CREATE SCHEMA streams;
GRANT USAGE ON SCHEMA streams TO soulseer_api;

CREATE TYPE streams.state AS ENUM ('SCHEDULED', 'LIVE', 'PAUSED', 'ENDED', 'CANCELLED');
CREATE TYPE streams.visibility AS ENUM ('PUBLIC', 'PREMIUM', 'PRIVATE');
CREATE TYPE streams.ending AS ENUM ('READER', 'LOST', 'STAFF', 'SHUT_OUT');
CREATE TYPE streams.message_state AS ENUM ('SHOWN', 'HELD', 'REMOVED');

CREATE TABLE streams.streams (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  reader_name text NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 100),
  topic text NOT NULL CHECK (length(topic) <= 60),
  description text NOT NULL CHECK (length(description) <= 1000),
  cover jsonb,                             -- { id, width, height, widths } of pictures.pictures
  visibility streams.visibility NOT NULL,
  price bigint CHECK (price > 0),          -- minor units, of one entry
  currency character(3) NOT NULL,
  -- The house's terms when it was announced.
  fee_basis_points integer NOT NULL,
  lost_minutes integer NOT NULL,           -- after so many without the reader it ends
  refund_minutes integer NOT NULL,         -- one that was live for less gives every entry back
  slow_seconds integer NOT NULL CHECK (slow_seconds BETWEEN 0 AND 600),
  followers_only boolean NOT NULL,
  holds_links boolean NOT NULL,
  records boolean NOT NULL,
  is_recording boolean NOT NULL DEFAULT false,
  recording text,                          -- what the engine calls the recording that was begun last
  secret text NOT NULL,                    -- of the link that invites; renewed, the old one admits nobody
  state streams.state NOT NULL,
  announced_at timestamptz NOT NULL,
  starts_at timestamptz NOT NULL,
  live_at timestamptz,
  paused_at timestamptz,
  ended_at timestamptz,                    -- ended or cancelled
  ending streams.ending,
  reason text CHECK (length(reason) BETWEEN 1 AND 500), -- why it was cancelled or taken down
  publisher_seen_at timestamptz,
  publisher_lost_at timestamptz,
  pinned_id uuid,                          -- streams.messages
  viewers integer NOT NULL DEFAULT 0,      -- as it was published last
  peak integer NOT NULL DEFAULT 0,
  CONSTRAINT priced_when_premium CHECK ((visibility = 'PREMIUM') = (price IS NOT NULL)),
  CONSTRAINT live_by_state CHECK ((state IN ('LIVE', 'PAUSED', 'ENDED')) = (live_at IS NOT NULL)),
  CONSTRAINT over_by_state CHECK ((state IN ('ENDED', 'CANCELLED')) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ending IS NULL)),
  CONSTRAINT paused_by_state CHECK ((state = 'PAUSED') = (paused_at IS NOT NULL))
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX one_live_stream ON streams.streams (reader_id) WHERE state IN ('LIVE', 'PAUSED');
CREATE INDEX streams_by_reader ON streams.streams (reader_id, id);
CREATE INDEX streams_live ON streams.streams (live_at, id) WHERE state IN ('LIVE', 'PAUSED');
CREATE INDEX streams_upcoming ON streams.streams (starts_at, id) WHERE state = 'SCHEDULED';
CREATE INDEX streams_ended ON streams.streams (ended_at, id) WHERE state = 'ENDED';
GRANT SELECT, INSERT, UPDATE (title, topic, description, cover, visibility, price, slow_seconds, followers_only, holds_links, records, is_recording,
  recording, secret, state, starts_at, live_at, paused_at, ended_at, ending, reason, publisher_seen_at, publisher_lost_at, pinned_id,
  viewers, peak) ON streams.streams TO soulseer_api;

-- Entries to premium streams: held when somebody enters, taken or given back when the stream is over.
CREATE TABLE streams.entries (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  stream_id uuid NOT NULL REFERENCES streams.streams,
  person_id uuid NOT NULL,                 -- accounts.people
  wallet bigint NOT NULL,                  -- ledger.accounts
  earnings bigint NOT NULL,                -- ledger.accounts
  price bigint NOT NULL CHECK (price > 0),
  fee_basis_points integer NOT NULL,
  entered_at timestamptz NOT NULL,
  settled_at timestamptz,
  captured bigint,
  fee bigint,
  CONSTRAINT settled_whole CHECK ((settled_at IS NULL) = (captured IS NULL) AND (captured IS NULL) = (fee IS NULL)
    AND captured IN (0, price) AND fee BETWEEN 0 AND captured),
  UNIQUE (stream_id, person_id)
);
CREATE INDEX entries_to_settle ON streams.entries (stream_id) WHERE settled_at IS NULL;
CREATE INDEX entries_of_person ON streams.entries (person_id, id);
GRANT SELECT, INSERT, UPDATE (settled_at, captured, fee) ON streams.entries TO soulseer_api;

CREATE TABLE streams.messages (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  stream_id uuid NOT NULL REFERENCES streams.streams,
  person_id uuid NOT NULL,                 -- accounts.people
  author text,                             -- the name they went by; null: none
  is_reader boolean NOT NULL,
  is_moderator boolean NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
  state streams.message_state NOT NULL,
  sent_at timestamptz NOT NULL,
  decided_by uuid,                         -- accounts.people, who approved or removed it
  decided_at timestamptz
);
CREATE INDEX messages_of_stream ON streams.messages (stream_id, id);
CREATE INDEX messages_held ON streams.messages (stream_id, id) WHERE state = 'HELD';
CREATE INDEX messages_of_person ON streams.messages (person_id, stream_id, id);
CREATE INDEX messages_by_age ON streams.messages (sent_at);
GRANT SELECT, INSERT, UPDATE (author, state, decided_by, decided_at), DELETE ON streams.messages TO soulseer_api;

-- People whom the reader, or a link of theirs, let into a private stream.
CREATE TABLE streams.invited (
  stream_id uuid NOT NULL REFERENCES streams.streams,
  person_id uuid NOT NULL,
  by_link boolean NOT NULL,
  invited_at timestamptz NOT NULL,
  PRIMARY KEY (stream_id, person_id)
);
CREATE INDEX invited_people ON streams.invited (person_id);
CREATE TABLE streams.reminders (
  stream_id uuid NOT NULL REFERENCES streams.streams,
  person_id uuid NOT NULL,
  PRIMARY KEY (stream_id, person_id)
);
CREATE INDEX reminders_of_person ON streams.reminders (person_id);
-- Those who look after the chat of all streams of a reader.
CREATE TABLE streams.moderators (
  reader_id uuid NOT NULL,
  person_id uuid NOT NULL,
  named_at timestamptz NOT NULL,
  PRIMARY KEY (reader_id, person_id)
);
CREATE INDEX moderators_people ON streams.moderators (person_id);
-- A ban holds for all streams of a reader, a mute for one.
CREATE TABLE streams.bans (
  reader_id uuid NOT NULL,
  person_id uuid NOT NULL,
  by_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (reader_id, person_id)
);
CREATE INDEX bans_of_person ON streams.bans (person_id);
CREATE TABLE streams.mutes (
  stream_id uuid NOT NULL REFERENCES streams.streams,
  person_id uuid NOT NULL,
  by_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (stream_id, person_id)
);
CREATE INDEX mutes_of_person ON streams.mutes (person_id);
GRANT SELECT, INSERT, DELETE ON streams.invited, streams.reminders, streams.moderators, streams.bans, streams.mutes TO soulseer_api;

-- How many watch through each node, for as long as its lease runs.
CREATE TABLE streams.viewers (
  stream_id uuid NOT NULL REFERENCES streams.streams,
  node text NOT NULL,
  people integer NOT NULL CHECK (people >= 0),
  leased_until timestamptz NOT NULL,
  PRIMARY KEY (stream_id, node)
) WITH (fillfactor = 50);
-- How many watched, a row a minute.
CREATE TABLE streams.samples (
  stream_id uuid NOT NULL REFERENCES streams.streams,
  at timestamptz NOT NULL,
  viewers integer NOT NULL,
  PRIMARY KEY (stream_id, at)
);
CREATE TABLE streams.replays (
  stream_id uuid PRIMARY KEY REFERENCES streams.streams,
  file text NOT NULL,
  content_type text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  seconds integer NOT NULL CHECK (seconds >= 0),
  stored_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON streams.viewers TO soulseer_api;
GRANT SELECT, INSERT ON streams.samples TO soulseer_api;
GRANT SELECT, INSERT ON streams.replays TO soulseer_api;

-- What an entry is held by, until the stream is over.
INSERT INTO ledger.transfer_reasons (name) SELECT 'entry-hold' WHERE NOT EXISTS (SELECT FROM ledger.transfer_reasons WHERE name = 'entry-hold');
INSERT INTO ledger.transfer_reason_kinds (reason, debit_kind, credit_kind) VALUES ('entry-hold', 'wallet', 'held');
