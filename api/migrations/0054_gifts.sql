-- Gifts: paid animations that are sent to a reader.
INSERT INTO ledger.transfer_reasons VALUES ('gift'), ('gift-undone');
INSERT INTO ledger.transfer_reason_kinds VALUES
  ('gift', 'wallet', 'earnings'),
  ('gift-undone', 'earnings', 'wallet'),
  ('gift-undone', 'receivable', 'wallet');

CREATE SCHEMA gifts;
GRANT USAGE ON SCHEMA gifts TO soulseer_api;

-- What a reader asks to reach by the gifts to one subject; the one that has not ended is shown.
CREATE TABLE gifts.goals (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  subject_id uuid NOT NULL,
  reader_id uuid NOT NULL,                 -- accounts.people
  amount bigint NOT NULL CHECK (amount > 0), -- minor units
  currency character(3) NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 140),
  progress bigint NOT NULL DEFAULT 0 CHECK (progress >= 0),
  set_at timestamptz NOT NULL,
  ended_at timestamptz
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX goal_of_subject ON gifts.goals (subject_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (progress, ended_at) ON gifts.goals TO soulseer_api;

CREATE TABLE gifts.sent (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  sender_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  gift_id uuid NOT NULL,                   -- cms.gifts, copied not referenced: an edit there changes nothing here
  names jsonb NOT NULL,                    -- by language
  animation text NOT NULL,
  sound text,
  price bigint NOT NULL CHECK (price > 0), -- of one, in minor units
  count integer NOT NULL CHECK (count > 0),
  fee bigint NOT NULL,                     -- the platform's part of price times count
  currency character(3) NOT NULL,
  wallet bigint NOT NULL,                  -- ledger.accounts
  earnings bigint NOT NULL,                -- ledger.accounts
  is_named boolean NOT NULL,
  combo integer NOT NULL CHECK (combo > 0),
  goal_id uuid REFERENCES gifts.goals,
  at timestamptz NOT NULL,
  is_announced boolean NOT NULL,           -- the reader was notified, or need not be
  undone_at timestamptz,                   -- by the sender, within seconds
  refunded_at timestamptz,                 -- by staff
  CONSTRAINT fee_of_the_whole CHECK (fee BETWEEN 0 AND price * count),
  CONSTRAINT given_back_once CHECK (num_nonnulls(undone_at, refunded_at) <= 1),
  CONSTRAINT to_somebody_else CHECK (sender_id <> reader_id)
) WITH (fillfactor = 80);
CREATE INDEX sent_by_sender ON gifts.sent (sender_id, id);
CREATE INDEX sent_to_reader ON gifts.sent (reader_id, id);
CREATE INDEX sent_in_a_row ON gifts.sent (sender_id, at);
CREATE INDEX sent_unannounced ON gifts.sent (at) WHERE NOT is_announced;
GRANT SELECT, INSERT, UPDATE (is_announced, undone_at, refunded_at) ON gifts.sent TO soulseer_api;

-- What each sender gave, changed in the transaction of each gift, so that a leaderboard reads its own rows. A board is of a subject
-- (its week is the epoch) or of a reader's profile in the week that begins on a Monday in UTC. All who are not named share the nil id.
CREATE TABLE gifts.totals (
  board_id uuid NOT NULL,
  week date NOT NULL,
  sender_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  gifts integer NOT NULL CHECK (gifts >= 0),
  PRIMARY KEY (board_id, week, sender_id)
) WITH (fillfactor = 60);
CREATE INDEX totals_by_amount ON gifts.totals (board_id, week, amount DESC, sender_id) WHERE amount > 0;
GRANT SELECT, INSERT, UPDATE ON gifts.totals TO soulseer_api;
