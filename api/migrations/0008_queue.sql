-- The queue: who waits for a reader who is in a reading, in the order in which they came. A turn is one row's change
-- of state under its lock, so it comes once, whichever node looks, and however often.

-- ANSWERED, DECLINED and LEFT (taken back) say how the ring that a place came to was answered; LEFT also says that the
-- client went; VANISHED that no page of theirs was there any more; UNFUNDED that the wallet did not cover a reading when
-- the turn came; WITHDRAWN that the reader no longer offers what was waited for.
CREATE TYPE readings.waiting_state AS ENUM
  ('WAITING', 'RINGING', 'ANSWERED', 'DECLINED', 'LEFT', 'VANISHED', 'UNFUNDED', 'WITHDRAWN');

CREATE TABLE readings.waitings (
  id uuid PRIMARY KEY DEFAULT uuidv7(),    -- says the order, too
  client_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  here_until timestamptz NOT NULL,         -- a page of theirs is surely there until then, or was
  joined_at timestamptz NOT NULL,
  ended_at timestamptz,
  reading_id uuid,                         -- what rang when the turn came
  state readings.waiting_state NOT NULL DEFAULT 'WAITING',
  channel text NOT NULL,
  rate bigint NOT NULL CHECK (rate > 0),   -- the most per minute that the client agreed to
  currency character(3) NOT NULL,
  profile_id uuid NOT NULL,
  reader_name text NOT NULL,
  topic text,
  question text,
  minute_limit integer                     -- as agreed to, like the rate
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX one_waiting_a_client ON readings.waitings (client_id) WHERE state IN ('WAITING', 'RINGING');
CREATE INDEX queue_of_a_reader ON readings.waitings (reader_id, id) WHERE state = 'WAITING';
CREATE INDEX waitings_ringing ON readings.waitings (reading_id) WHERE state = 'RINGING';
GRANT SELECT, INSERT, DELETE, UPDATE (state, ended_at, here_until, reading_id) ON readings.waitings TO soulseer_api;
