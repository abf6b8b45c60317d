-- Live readings: ring, meter, pauses, events. Times are the server's, through foundation.clock_now().

CREATE TYPE readings.channel AS ENUM ('CHAT', 'VOICE', 'VIDEO');
CREATE TYPE readings.side AS ENUM ('CLIENT', 'READER');
CREATE TYPE readings.reading_state AS ENUM
  ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED', 'ENDED', 'DECLINED', 'EXPIRED', 'CANCELLED');
CREATE TYPE readings.reading_ending AS ENUM
  ('CLIENT_ENDED', 'READER_ENDED', 'TIME_UP', 'OUT_OF_FUNDS', 'CONNECTION_LOST', 'NEVER_CONNECTED');
CREATE TYPE readings.event_kind AS ENUM ('state', 'warning', 'message', 'side', 'signal', 'proposal');
CREATE TYPE readings.billed_by AS ENUM ('SECOND', 'MINUTE');

CREATE TABLE readings.readings (
  -- What is indexed and asked for most comes first and is of fixed width: found without a search.
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  client_account bigint NOT NULL,
  reader_account bigint NOT NULL,
  client_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  rate bigint NOT NULL CHECK (rate > 0),   -- minor units a minute
  fee bigint NOT NULL CHECK (fee BETWEEN 0 AND rate), -- the platform's part of a whole minute
  given_back bigint NOT NULL DEFAULT 0,
  reader_share bigint NOT NULL DEFAULT 0,  -- hers since the reading was settled; what it comes to until then: see readings.metered_readings
  shared_ms bigint NOT NULL DEFAULT 0,     -- both present, up to active_since
  minutes_charged integer NOT NULL DEFAULT 0, -- when the meter last stopped; while it runs, it counts on
  minute_limit integer CHECK (minute_limit > 0), -- so many minutes the client agreed to; null: until somebody ends it
  sequence integer NOT NULL DEFAULT 0,     -- the last stored event
  state readings.reading_state NOT NULL DEFAULT 'RINGING',
  channel readings.channel NOT NULL,
  requested_at timestamptz NOT NULL,
  ring_ends_at timestamptz NOT NULL,
  active_since timestamptz,
  -- Who is in the room: the page that is listening, through which node, and since when it is connected.
  client_node uuid,
  reader_node uuid,
  client_joined_at timestamptz,
  reader_joined_at timestamptz,
  client_page text,
  reader_page text,
  grace_ends_at timestamptz,               -- also the end of the wait for both to connect
  paused_at timestamptz,
  accepted_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  ending readings.reading_ending,
  profile_id uuid NOT NULL,                -- cms.readers, copied not referenced: an edit there changes nothing here
  reader_name text NOT NULL,
  topic text,
  question text,
  -- The policy as it stood when the reading was asked for.
  fee_basis_points integer NOT NULL CHECK (fee_basis_points BETWEEN 0 AND 10000),
  bills_by readings.billed_by NOT NULL,
  ring_seconds integer NOT NULL,
  join_seconds integer NOT NULL,
  grace_seconds integer NOT NULL
) WITH (fillfactor = 60);

CREATE INDEX readings_waiting ON readings.readings ((coalesce(grace_ends_at, ring_ends_at))) WHERE state IN ('RINGING', 'CONNECTING', 'PAUSED');
-- One open reading a person on either side: "busy" is a constraint, not a guess.
CREATE UNIQUE INDEX one_open_reading_a_client ON readings.readings (client_id) WHERE state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED');
CREATE UNIQUE INDEX one_open_reading_a_reader ON readings.readings (reader_id) WHERE state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED');
CREATE INDEX readings_by_client ON readings.readings (client_id, id);
CREATE INDEX readings_by_reader ON readings.readings (reader_id, id);

-- The meters that run, a row each for as long as its reading is ACTIVE. As a meter on a wall, each reads a register that only
-- grows, the wallet's minutes_paid: how many minutes were charged is where it stands now less where it stood at first. So a
-- charge writes nothing here. Whoever charges, stops or tells of a meter locks its row; whoever needs both locks the reading
-- first, then its meter, then wallets; a round of charges locks meters and wallets alone.
CREATE TABLE readings.meters (
  reading_id uuid PRIMARY KEY REFERENCES readings.readings,
  client_account bigint NOT NULL,
  reader_account bigint NOT NULL,
  rate bigint NOT NULL,
  fee bigint NOT NULL,
  shared_ms bigint NOT NULL,
  active_since timestamptz NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT foundation.clock_now(), -- by a verb, which held it then
  zero_at timestamptz NOT NULL,            -- minute n of the reading falls due n minutes after it, the first one being 0
  paid_before integer NOT NULL,            -- the wallet's register before the reading's first minute
  sequence integer NOT NULL,               -- the reading's last stored event: its ticks stand after it
  due_slot smallint NOT NULL,              -- the tenth of a second within the minute at which every charge falls due
  minute_limit integer                     -- the one that may be null is last, or the others would be searched for
);
CREATE INDEX meters_due ON readings.meters (due_slot);

CREATE VIEW readings.running_meters AS
  SELECT m.*, a.minutes_paid - m.paid_before AS minutes_charged, m.zero_at + (a.minutes_paid - m.paid_before) * interval '1 minute' AS next_charge_at
    FROM readings.meters m JOIN ledger.accounts a ON a.id = m.client_account;

-- A reading with what its meter came to so far. What was charged, before anything was given back, is whole minutes at its rate.
CREATE VIEW readings.metered_readings AS
  SELECT r.id, r.client_account, r.reader_account, r.client_id, r.reader_id, r.rate, r.rate * coalesce(m.minutes_charged, r.minutes_charged) AS charged,
      r.given_back, CASE r.state WHEN 'ENDED' THEN r.reader_share ELSE (r.rate - r.fee) * coalesce(m.minutes_charged, r.minutes_charged) END AS reader_share,
      r.shared_ms, coalesce(m.minutes_charged, r.minutes_charged) AS minutes_charged, r.minute_limit, r.sequence, r.state, r.channel, r.requested_at,
      r.ring_ends_at, m.next_charge_at, r.active_since, r.client_joined_at, r.reader_joined_at, r.client_page, r.reader_page, r.grace_ends_at, r.accepted_at,
      r.started_at, r.ended_at, r.ending, r.profile_id, r.reader_name, r.topic, r.question
    FROM readings.readings r LEFT JOIN readings.running_meters m ON m.reading_id = r.id;

-- No foreign keys to the reading: only the functions below write here, having changed its row; readings are never deleted.
CREATE TABLE readings.reading_pauses (
  reading_id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  lost_side readings.side,                      -- null: both
  PRIMARY KEY (reading_id, from_at)
);

-- What happened, in order, for those who listen and for those who come back. Ticks are not here: the ledger has them.
CREATE TABLE readings.reading_events (
  reading_id uuid NOT NULL,
  sequence integer NOT NULL,
  minutes_charged integer NOT NULL,        -- as it happened: puts it in order with the ticks
  at timestamptz NOT NULL,
  kind readings.event_kind NOT NULL,
  to_page text,                            -- a signal is for one page alone
  side readings.side,                           -- who said it
  client_key text,                         -- the sender's key: said twice, stored once
  payload jsonb NOT NULL,
  PRIMARY KEY (reading_id, sequence)
);
CREATE UNIQUE INDEX said_once ON readings.reading_events (reading_id, side, client_key) WHERE client_key IS NOT NULL;

GRANT SELECT ON readings.readings, readings.meters, readings.running_meters, readings.metered_readings, readings.reading_pauses, readings.reading_events TO soulseer_api;
GRANT DELETE ON readings.reading_events TO soulseer_api; -- old signals are swept

-- What happened in this transaction is gathered in the setting soulseer.happened, a line each, for the verb to
-- announce when it is done.
CREATE FUNCTION foundation.remember(p_line text) RETURNS text
LANGUAGE sql VOLATILE AS $$
  SELECT set_config('soulseer.happened', coalesce(current_setting('soulseer.happened', true), '') || p_line || E'\n', true)
$$;

-- Writes down an event of a reading whose row was just changed and counts it already: whoever changes a row for an event
-- adds one to its sequence, since a second change of the row costs as much as the first. What it answers says nothing:
-- `told := readings.tell(…)` is a plain expression, for which no executor is started as for PERFORM.
CREATE FUNCTION readings.tell(r readings.readings, p_kind readings.event_kind, p_payload jsonb,
  p_side readings.side DEFAULT NULL, p_to_page text DEFAULT NULL, p_client_key text DEFAULT NULL) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO readings.reading_events (reading_id, sequence, minutes_charged, at, kind, to_page, side, client_key, payload)
    VALUES (r.id, r.sequence, r.minutes_charged, (SELECT now FROM foundation.clock_face), p_kind, p_to_page, p_side, p_client_key, p_payload);
  RETURN foundation.remember(concat_ws(' ', 'event', r.id, r.sequence, p_to_page));
END $$;

-- The state changed: the event carries what the row says now, so that a listener needs no second read.
CREATE FUNCTION readings.tell_state(r readings.readings) RETURNS text
LANGUAGE sql VOLATILE AS $$ SELECT readings.tell(r, 'state', jsonb_build_object('state', r.state, 'ending', r.ending)) $$;

-- A reading's row, changed for an event while its meter may run: the meter learns of it, and the row of the meter's count.
-- The register is read after the meter is locked, or a charge on its way would not be seen.
CREATE FUNCTION readings.with_meter(r readings.readings) RETURNS readings.readings
LANGUAGE plpgsql AS $$
BEGIN
  IF r.state = 'ACTIVE' THEN
    UPDATE readings.meters SET sequence = r.sequence, minute_limit = r.minute_limit, changed_at = (SELECT now FROM foundation.clock_face) WHERE reading_id = r.id;
    SELECT minutes_charged INTO STRICT r.minutes_charged FROM readings.running_meters WHERE reading_id = r.id;
  END IF;
  RETURN r;
END $$;

-- Tells what changed nothing else of a reading: something said, a warning. Answers the event's sequence.
CREATE FUNCTION readings.say(p_reading uuid, p_kind readings.event_kind, p_payload jsonb,
  p_side readings.side DEFAULT NULL, p_to_page text DEFAULT NULL, p_client_key text DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; told text;
BEGIN
  UPDATE readings.readings SET sequence = sequence + 1 WHERE id = p_reading RETURNING * INTO STRICT r;
  told := readings.tell(readings.with_meter(r), p_kind, p_payload, p_side, p_to_page, p_client_key);
  RETURN r.sequence;
END $$;

-- A reading as its sides are told of it, as of now, with its client's name and what both have beside it. It is asked for
-- few at a time: LIMIT 1 keeps the planner from reading whole tables to join them.
CREATE VIEW readings.told_readings AS
  SELECT r.*, (SELECT now FROM foundation.clock_face) AS at, w.currency, coalesce(p.name, '') AS client_name,
      w.balance AS wallet_balance
    FROM readings.metered_readings r,
      LATERAL (SELECT * FROM ledger.accounts WHERE id = r.client_account LIMIT 1) w
      LEFT JOIN LATERAL (SELECT name FROM accounts.people WHERE id = r.client_id LIMIT 1) p ON true;
GRANT SELECT ON readings.told_readings TO soulseer_api;

-- A verb takes who speaks, does what can be done, and answers the reading as it then stands, in one statement: it is
-- its own transaction, and whoever called it sees from the answer whether it was done. A stranger's word does nothing.
CREATE FUNCTION readings.side_of(r readings.readings, p_person uuid) RETURNS readings.side
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_person WHEN r.client_id THEN 'CLIENT'::readings.side WHEN r.reader_id THEN 'READER'::readings.side END
$$;

-- For a verb of several statements: the row stays locked until its transaction ends.
CREATE FUNCTION readings.lock_reading(p_reading uuid) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM readings.readings WHERE id = p_reading FOR NO KEY UPDATE;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

GRANT EXECUTE ON FUNCTION readings.say, readings.lock_reading TO soulseer_api;
