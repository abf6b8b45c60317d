-- Live readings: ring, meter, pauses, events. Times are the server's, through api.clock_now().

CREATE TYPE api.channel AS ENUM ('CHAT', 'VOICE', 'VIDEO');
CREATE TYPE api.side AS ENUM ('CLIENT', 'READER');
CREATE TYPE api.reading_state AS ENUM
  ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED', 'ENDED', 'DECLINED', 'EXPIRED', 'CANCELLED');
CREATE TYPE api.reading_ending AS ENUM
  ('CLIENT_ENDED', 'READER_ENDED', 'OUT_OF_FUNDS', 'CONNECTION_LOST', 'NEVER_CONNECTED');

CREATE TABLE api.readings (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  state api.reading_state NOT NULL DEFAULT 'RINGING',
  ending api.reading_ending,
  channel api.channel NOT NULL,
  due_slot smallint,                       -- the second of the minute at which the next charge falls due
  minutes_charged integer NOT NULL DEFAULT 0,
  sequence integer NOT NULL DEFAULT 0,     -- the last stored event
  next_charge_at timestamptz,
  active_since timestamptz,
  shared_ms bigint NOT NULL DEFAULT 0,     -- both present, up to active_since
  rate bigint NOT NULL CHECK (rate > 0),   -- minor units a minute
  fee bigint NOT NULL CHECK (fee BETWEEN 0 AND rate), -- the platform's part of a whole minute
  charged bigint NOT NULL DEFAULT 0,
  given_back bigint NOT NULL DEFAULT 0,
  reader_share bigint NOT NULL DEFAULT 0,
  client_account bigint NOT NULL,
  reader_account bigint NOT NULL,
  client_id uuid NOT NULL,                 -- api.people
  reader_id uuid NOT NULL,                 -- api.people
  profile_id uuid NOT NULL,                -- cms.readers, copied not referenced: an edit there changes nothing here
  reader_name text NOT NULL,
  topic text,
  question text,
  -- The policy as it stood when the reading was asked for.
  fee_basis_points integer NOT NULL CHECK (fee_basis_points BETWEEN 0 AND 10000),
  bills_by text NOT NULL CHECK (bills_by IN ('SECOND', 'MINUTE')),
  ring_seconds integer NOT NULL,
  join_seconds integer NOT NULL,
  grace_seconds integer NOT NULL,
  -- Who is in the room: the page that is listening, through which node, and since when it is connected.
  client_page text, client_node uuid, client_joined_at timestamptz,
  reader_page text, reader_node uuid, reader_joined_at timestamptz,
  requested_at timestamptz NOT NULL,
  ring_ends_at timestamptz NOT NULL,
  accepted_at timestamptz,
  started_at timestamptz,
  paused_at timestamptz,
  grace_ends_at timestamptz,               -- also the end of the wait for both to connect
  ended_at timestamptz
) WITH (fillfactor = 60);

-- The slot never moves while a reading runs, so a charge is a HOT update.
CREATE INDEX readings_due ON api.readings (due_slot) WHERE state = 'ACTIVE';
CREATE INDEX readings_waiting ON api.readings ((coalesce(grace_ends_at, ring_ends_at))) WHERE state IN ('RINGING', 'CONNECTING', 'PAUSED');
CREATE INDEX readings_by_client_node ON api.readings (client_node) WHERE client_node IS NOT NULL AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED');
CREATE INDEX readings_by_reader_node ON api.readings (reader_node) WHERE reader_node IS NOT NULL AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED');
-- One open reading a person on either side: "busy" is a constraint, not a guess.
CREATE UNIQUE INDEX one_open_reading_a_client ON api.readings (client_id) WHERE state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED');
CREATE UNIQUE INDEX one_open_reading_a_reader ON api.readings (reader_id) WHERE state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED');
CREATE INDEX readings_by_client ON api.readings (client_id, id);
CREATE INDEX readings_by_reader ON api.readings (reader_id, id);

CREATE TABLE api.reading_pauses (
  reading_id uuid NOT NULL REFERENCES api.readings,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  lost_side api.side,                      -- null: both
  PRIMARY KEY (reading_id, from_at)
);

-- What happened, in order, for those who listen and for those who come back. Ticks are not here: the ledger has them.
CREATE TABLE api.reading_events (
  reading_id uuid NOT NULL REFERENCES api.readings,
  sequence integer NOT NULL,
  minutes_charged integer NOT NULL,        -- as it happened: puts it in order with the ticks
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('state', 'warning', 'message', 'side', 'signal')),
  to_page text,                            -- a signal is for one page alone
  side api.side,                           -- who said it
  client_key text,                         -- the sender's key: said twice, stored once
  payload jsonb NOT NULL,
  PRIMARY KEY (reading_id, sequence)
);
CREATE UNIQUE INDEX said_once ON api.reading_events (reading_id, side, client_key) WHERE client_key IS NOT NULL;

GRANT SELECT ON api.readings, api.reading_pauses, api.reading_events TO soulseer_api;
GRANT UPDATE (question) ON api.readings TO soulseer_api; -- so that a verb may lock the row; all else goes through the functions below
GRANT DELETE ON api.reading_events TO soulseer_api; -- old signals are swept

-- Adds an event under the reading's row lock. Answers the event's sequence. What happened in this transaction is
-- gathered in the setting soulseer.happened, for the verb to announce when it is done.
CREATE FUNCTION api.reading_happened(p_reading uuid, p_kind text, p_payload jsonb,
  p_side api.side DEFAULT NULL, p_to_page text DEFAULT NULL, p_client_key text DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_sequence integer; v_minutes integer;
BEGIN
  UPDATE api.readings SET sequence = sequence + 1 WHERE id = p_reading
    RETURNING sequence, minutes_charged INTO STRICT v_sequence, v_minutes;
  INSERT INTO api.reading_events (reading_id, sequence, minutes_charged, at, kind, to_page, side, client_key, payload)
    VALUES (p_reading, v_sequence, v_minutes, api.clock_now(), p_kind, p_to_page, p_side, p_client_key, p_payload);
  PERFORM set_config('soulseer.happened', coalesce(current_setting('soulseer.happened', true), '')
    || p_reading || ' ' || v_sequence || ' ' || coalesce(p_to_page, '') || E'\n', true);
  RETURN v_sequence;
END $$;

-- The state changed: the event carries what the row says now, so that a listener needs no second read.
CREATE FUNCTION api.reading_changed(p_reading uuid) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT api.reading_happened(id, 'state', jsonb_build_object('state', state, 'ending', ending)) FROM api.readings WHERE id = p_reading
$$;

-- Asks a reader for a reading; the row's constraints say whether both are free. The caller has checked the rest.
CREATE FUNCTION api.request_reading(p_client uuid, p_reader uuid, p_profile uuid, p_reader_name text, p_channel api.channel,
  p_rate bigint, p_currency character, p_fee_basis_points integer, p_bills_by text,
  p_ring_seconds integer, p_join_seconds integer, p_grace_seconds integer, p_topic text, p_question text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_now timestamptz := api.clock_now(); v_id uuid;
BEGIN
  INSERT INTO api.readings (channel, rate, fee, client_account, reader_account, client_id, reader_id, profile_id, reader_name,
      topic, question, fee_basis_points, bills_by, ring_seconds, join_seconds, grace_seconds, requested_at, ring_ends_at)
    VALUES (p_channel, p_rate, p_rate * p_fee_basis_points / 10000,
      (api.account(p_client, 1::smallint, p_currency)).id, (api.account(p_reader, 2::smallint, p_currency)).id,
      p_client, p_reader, p_profile, p_reader_name, p_topic, p_question, p_fee_basis_points, p_bills_by,
      p_ring_seconds, p_join_seconds, p_grace_seconds, v_now, v_now + make_interval(secs => p_ring_seconds))
    ON CONFLICT DO NOTHING RETURNING id INTO v_id;
  IF v_id IS NOT NULL THEN PERFORM api.reading_changed(v_id); END IF;
  RETURN v_id;
END $$;

-- RINGING → CONNECTING, DECLINED, CANCELLED. True when it was still ringing.
CREATE FUNCTION api.answer_reading(p_reading uuid, p_state api.reading_state) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_now timestamptz;
BEGIN
  PERFORM 1 FROM api.readings WHERE id = p_reading FOR NO KEY UPDATE;
  v_now := api.clock_now();
  UPDATE api.readings SET state = p_state,
      accepted_at = CASE WHEN p_state = 'CONNECTING' THEN v_now END,
      grace_ends_at = CASE WHEN p_state = 'CONNECTING' THEN v_now + make_interval(secs => join_seconds) END,
      ended_at = CASE WHEN p_state <> 'CONNECTING' THEN v_now END
    WHERE id = p_reading AND state = 'RINGING' AND ring_ends_at > v_now;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM api.reading_changed(p_reading);
  RETURN true;
END $$;

-- The unused part of what was charged goes back, and the platform gives back its part with it.
-- Whole seconds are counted down to the client's good; the sum is exactly what the shared time costs.
CREATE FUNCTION api.settle_reading(p_reading uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings; v_seconds bigint; v_cost bigint; v_fee bigint; v_share bigint; moved record;
BEGIN
  SELECT * INTO STRICT r FROM api.readings WHERE id = p_reading;
  v_seconds := CASE r.bills_by WHEN 'SECOND' THEN r.shared_ms / 1000 ELSE (r.shared_ms + 59999) / 60000 * 60 END;
  v_cost := least(r.rate * v_seconds / 60, r.charged);
  IF v_cost = r.charged THEN RETURN; END IF;
  v_fee := least(v_cost * r.fee_basis_points / 10000, r.charged - r.reader_share);
  v_share := v_cost - v_fee;
  -- debit gives its share back; the negative fee is the platform's part on the way to the same wallet
  SELECT * INTO moved FROM api.transfer(r.reader_account, r.client_account, r.reader_share - v_share,
    (r.charged - r.reader_share) * -1 + v_fee, r.id, 3::smallint, 1);
  IF moved.outcome = 'short' THEN RAISE EXCEPTION 'reading %: the reader''s earnings do not cover what is given back', r.id; END IF;
  UPDATE api.readings SET given_back = charged - v_cost, reader_share = v_share WHERE id = p_reading;
END $$;

-- Ends an open reading at a moment and settles it. The row must be locked by the caller.
CREATE FUNCTION api.close_reading(p_reading uuid, p_ending api.reading_ending, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE api.reading_pauses SET to_at = p_at WHERE reading_id = p_reading AND to_at IS NULL;
  UPDATE api.readings SET
      shared_ms = shared_ms + CASE WHEN state = 'ACTIVE'
        THEN greatest(0, floor(extract(epoch FROM p_at - active_since) * 1000))::bigint ELSE 0 END,
      state = 'ENDED', ending = p_ending, ended_at = p_at, active_since = NULL, next_charge_at = NULL, due_slot = NULL, grace_ends_at = NULL
    WHERE id = p_reading;
  PERFORM api.settle_reading(p_reading);
  PERFORM api.reading_changed(p_reading);
END $$;

-- Ends a reading now, on a side's word. True when it was open.
CREATE FUNCTION api.end_reading(p_reading uuid, p_ending api.reading_ending) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings;
BEGIN
  SELECT * INTO r FROM api.readings WHERE id = p_reading FOR NO KEY UPDATE;
  IF r.state NOT IN ('CONNECTING', 'ACTIVE', 'PAUSED') THEN RETURN false; END IF;
  PERFORM api.close_reading(p_reading, p_ending, api.clock_now());
  RETURN true;
END $$;

-- Both are here: the minute begins (or goes on). The row must be locked.
CREATE FUNCTION api.run_reading(p_reading uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_now timestamptz := api.clock_now();
BEGIN
  UPDATE api.reading_pauses SET to_at = v_now WHERE reading_id = p_reading AND to_at IS NULL;
  UPDATE api.readings SET state = 'ACTIVE', active_since = v_now, started_at = coalesce(started_at, v_now),
      paused_at = NULL, grace_ends_at = NULL,
      next_charge_at = v_now + make_interval(secs => greatest(0, minutes_charged * 60000 - shared_ms) / 1000.0),
      due_slot = floor(extract(second FROM v_now + make_interval(secs => greatest(0, minutes_charged * 60000 - shared_ms) / 1000.0)))::int
    WHERE id = p_reading;
  PERFORM api.reading_changed(p_reading);
END $$;

-- The meter stops at the last moment both were there. The row must be locked and ACTIVE.
CREATE FUNCTION api.pause_reading(p_reading uuid, p_at timestamptz, p_lost_side api.side) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO api.reading_pauses (reading_id, from_at, lost_side)
    SELECT id, greatest(p_at, active_since), p_lost_side FROM api.readings WHERE id = p_reading
    ON CONFLICT (reading_id, from_at) DO UPDATE SET to_at = NULL;
  UPDATE api.readings SET state = 'PAUSED',
      shared_ms = shared_ms + greatest(0, floor(extract(epoch FROM p_at - active_since) * 1000))::bigint,
      paused_at = greatest(p_at, active_since), grace_ends_at = api.clock_now() + make_interval(secs => grace_seconds),
      active_since = NULL, next_charge_at = NULL, due_slot = NULL
    WHERE id = p_reading;
  PERFORM api.reading_changed(p_reading);
END $$;

-- Until when whoever hung on a node was surely there.
CREATE FUNCTION api.heard_through(p_node uuid) RETURNS timestamptz
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT least(api.clock_now(), coalesce((SELECT heard_at FROM api.nodes WHERE id = p_node), api.clock_now()))
$$;

-- A page of one side listens, through a node. The newest page of a side is the side: it takes over from one that did
-- not say goodbye, which was surely there only until its node last heard of it, and says anew that it is connected.
CREATE FUNCTION api.enter_reading(p_reading uuid, p_side api.side, p_page text, p_node uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings;
BEGIN
  SELECT * INTO r FROM api.readings WHERE id = p_reading FOR NO KEY UPDATE;
  IF r.state NOT IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') THEN RETURN false; END IF;
  IF p_side = 'CLIENT' THEN
    IF (r.client_page, r.client_node) IS NOT DISTINCT FROM (p_page, p_node) THEN RETURN true; END IF;
    IF r.client_joined_at IS NOT NULL THEN PERFORM api.lose_side(p_reading, p_side, api.heard_through(r.client_node)); END IF;
    UPDATE api.readings SET client_page = p_page, client_node = p_node WHERE id = p_reading;
  ELSE
    IF (r.reader_page, r.reader_node) IS NOT DISTINCT FROM (p_page, p_node) THEN RETURN true; END IF;
    IF r.reader_joined_at IS NOT NULL THEN PERFORM api.lose_side(p_reading, p_side, api.heard_through(r.reader_node)); END IF;
    UPDATE api.readings SET reader_page = p_page, reader_node = p_node WHERE id = p_reading;
  END IF;
  PERFORM api.reading_happened(p_reading, 'side', jsonb_build_object('present', true, 'page', p_page), p_side);
  RETURN true;
END $$;

-- This page is connected; when the other side is too, the meter runs. Answers the state, null when the page is not in the room.
CREATE FUNCTION api.join_reading(p_reading uuid, p_side api.side, p_page text) RETURNS api.reading_state
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings; v_now timestamptz;
BEGIN
  SELECT * INTO r FROM api.readings WHERE id = p_reading FOR NO KEY UPDATE;
  v_now := api.clock_now();
  IF r.state NOT IN ('CONNECTING', 'ACTIVE', 'PAUSED') THEN RETURN r.state; END IF;
  IF p_page IS DISTINCT FROM (CASE p_side WHEN 'CLIENT' THEN r.client_page ELSE r.reader_page END) THEN RETURN NULL; END IF;
  IF (CASE p_side WHEN 'CLIENT' THEN r.client_node ELSE r.reader_node END) IS NULL THEN RETURN NULL; END IF;
  IF (CASE p_side WHEN 'CLIENT' THEN r.client_joined_at ELSE r.reader_joined_at END) IS NOT NULL THEN RETURN r.state; END IF;
  UPDATE api.readings SET
      client_joined_at = CASE p_side WHEN 'CLIENT' THEN v_now ELSE client_joined_at END,
      reader_joined_at = CASE p_side WHEN 'READER' THEN v_now ELSE reader_joined_at END
    WHERE id = p_reading RETURNING * INTO r;
  IF r.client_joined_at IS NOT NULL AND r.reader_joined_at IS NOT NULL AND r.state IN ('CONNECTING', 'PAUSED') THEN
    PERFORM api.run_reading(p_reading);
    RETURN 'ACTIVE';
  END IF;
  PERFORM api.reading_changed(p_reading);
  RETURN r.state;
END $$;

-- A side is no longer connected since p_at; the page may still be listening. The row must be locked.
CREATE FUNCTION api.lose_side(p_reading uuid, p_side api.side, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings;
BEGIN
  UPDATE api.readings SET
      client_joined_at = CASE p_side WHEN 'CLIENT' THEN NULL ELSE client_joined_at END,
      reader_joined_at = CASE p_side WHEN 'READER' THEN NULL ELSE reader_joined_at END
    WHERE id = p_reading RETURNING * INTO r;
  IF r.state = 'ACTIVE' THEN PERFORM api.pause_reading(p_reading, p_at, p_side);
  ELSIF r.state IN ('CONNECTING', 'PAUSED') THEN PERFORM api.reading_changed(p_reading); END IF;
END $$;

-- A page says it lost its media, or its socket closed (p_gone): told for a page that is no longer the side's, nothing happens.
CREATE FUNCTION api.leave_reading(p_reading uuid, p_side api.side, p_page text, p_node uuid, p_gone boolean, p_silent_ms integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings; v_at timestamptz;
BEGIN
  SELECT * INTO r FROM api.readings WHERE id = p_reading FOR NO KEY UPDATE;
  IF r.state NOT IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') THEN RETURN false; END IF;
  IF p_page IS DISTINCT FROM (CASE p_side WHEN 'CLIENT' THEN r.client_page ELSE r.reader_page END) THEN RETURN false; END IF;
  IF p_node IS NOT NULL AND p_node IS DISTINCT FROM (CASE p_side WHEN 'CLIENT' THEN r.client_node ELSE r.reader_node END) THEN RETURN false; END IF;
  v_at := api.clock_now() - make_interval(secs => p_silent_ms / 1000.0);
  IF (CASE p_side WHEN 'CLIENT' THEN r.client_joined_at ELSE r.reader_joined_at END) IS NOT NULL THEN
    PERFORM api.lose_side(p_reading, p_side, v_at);
  END IF;
  IF p_gone THEN
    UPDATE api.readings SET
        client_page = CASE p_side WHEN 'CLIENT' THEN NULL ELSE client_page END, client_node = CASE p_side WHEN 'CLIENT' THEN NULL ELSE client_node END,
        reader_page = CASE p_side WHEN 'READER' THEN NULL ELSE reader_page END, reader_node = CASE p_side WHEN 'READER' THEN NULL ELSE reader_node END
      WHERE id = p_reading;
    PERFORM api.reading_happened(p_reading, 'side', jsonb_build_object('present', false, 'page', p_page), p_side);
  END IF;
  RETURN true;
END $$;

-- This node is alive, and heard of everybody who hangs on it at most p_silent_ms ago. False when it was silent for
-- longer than a lease: others may have counted it lost, so it counts as lost since then, and its sockets enter their
-- readings anew.
CREATE FUNCTION api.touch_node(p_node uuid, p_lease interval, p_silent_ms integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE api.nodes SET seen_at = api.clock_now(), heard_at = greatest(heard_at, api.clock_now() - make_interval(secs => p_silent_ms / 1000.0))
    WHERE id = p_node AND seen_at > api.clock_now() - p_lease;
  IF FOUND THEN RETURN true; END IF;
  PERFORM api.lose_dead_nodes(p_lease);
  INSERT INTO api.nodes (id, started_at, seen_at, heard_at) VALUES (p_node, api.clock_now(), api.clock_now(), api.clock_now())
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at;
  RETURN false;
END $$;

-- Whoever hung on a node that went silent was there until it last heard of them, and no longer.
-- Answers the readings that changed.
CREATE FUNCTION api.lose_dead_nodes(p_lease interval) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE node record; r record; v_before timestamptz := api.clock_now() - p_lease;
BEGIN
  FOR node IN SELECT id, heard_at, workers FROM api.nodes WHERE seen_at <= v_before FOR UPDATE SKIP LOCKED LOOP
    IF cardinality(node.workers) > 0 THEN PERFORM jobs.force_unlock_workers(node.workers); END IF;
    FOR r IN
      SELECT id, client_node, client_page, client_joined_at, reader_node, reader_page, reader_joined_at FROM api.readings
      WHERE state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') AND (client_node = node.id OR reader_node = node.id)
      ORDER BY id FOR NO KEY UPDATE
    LOOP
      IF r.client_node = node.id THEN PERFORM api.leave_lost(r.id, 'CLIENT', r.client_page, r.client_joined_at IS NOT NULL, node.heard_at); END IF;
      IF r.reader_node = node.id THEN PERFORM api.leave_lost(r.id, 'READER', r.reader_page, r.reader_joined_at IS NOT NULL, node.heard_at); END IF;
      RETURN NEXT r.id;
    END LOOP;
    DELETE FROM api.nodes WHERE id = node.id;
  END LOOP;
END $$;

CREATE FUNCTION api.leave_lost(p_reading uuid, p_side api.side, p_page text, p_was_joined boolean, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF p_was_joined THEN PERFORM api.lose_side(p_reading, p_side, p_at); END IF;
  UPDATE api.readings SET
      client_page = CASE p_side WHEN 'CLIENT' THEN NULL ELSE client_page END, client_node = CASE p_side WHEN 'CLIENT' THEN NULL ELSE client_node END,
      reader_page = CASE p_side WHEN 'READER' THEN NULL ELSE reader_page END, reader_node = CASE p_side WHEN 'READER' THEN NULL ELSE reader_node END
    WHERE id = p_reading;
  PERFORM api.reading_happened(p_reading, 'side', jsonb_build_object('present', false, 'page', p_page), p_side);
END $$;

-- Rings nobody answered, rooms nobody came to, graces nobody used. Answers the readings that changed.
CREATE FUNCTION api.close_overdue(p_limit integer) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r record; v_now timestamptz := api.clock_now();
BEGIN
  FOR r IN
    SELECT id, state, ring_ends_at, paused_at, grace_ends_at FROM api.readings
    WHERE state IN ('RINGING', 'CONNECTING', 'PAUSED') AND coalesce(grace_ends_at, ring_ends_at) <= v_now
    ORDER BY id LIMIT p_limit FOR NO KEY UPDATE SKIP LOCKED
  LOOP
    IF r.state = 'RINGING' THEN
      UPDATE api.readings SET state = 'EXPIRED', ended_at = ring_ends_at WHERE id = r.id;
      PERFORM api.reading_changed(r.id);
    ELSIF r.state = 'CONNECTING' THEN
      PERFORM api.close_reading(r.id, 'NEVER_CONNECTED', r.grace_ends_at);
    ELSE
      PERFORM api.close_reading(r.id, 'CONNECTION_LOST', r.grace_ends_at);
    END IF;
    RETURN NEXT r.id;
  END LOOP;
END $$;

-- The part of a reader's earnings that an open reading may still have to give back.
CREATE FUNCTION api.pending_earnings(p_account bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(reader_share), 0)::bigint FROM api.readings
  WHERE reader_account = p_account AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED')
    AND reader_id = (SELECT owner_id FROM api.accounts WHERE id = p_account)
$$;

-- The meter. Charges the next minute of every reading that is due, all at once: claims the readings, takes the minute
-- from each wallet that covers it, credits the readers, writes the transfers. A minute is charged as it begins, once:
-- (reading, minute) is the transfer's key. Rows with paid = false could not pay; api.end_unfunded ends them.
-- p_since: when the caller last looked; every slot since then is looked at (null: all of them).
-- A client and a reader have one open reading each, so no account appears twice in a round.
CREATE FUNCTION api.charge_due(p_since timestamptz, p_limit integer)
RETURNS TABLE (reading_id uuid, paid boolean, minute integer, rate bigint, fee bigint, client_id uuid, reader_id uuid, event_sequence integer,
  client_account bigint, reader_account bigint, currency character,
  balance bigint, wallet_version bigint, earnings bigint, earnings_version bigint,
  charged bigint, reader_share bigint, shared_ms bigint, active_since timestamptz, next_charge_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
  -- accounts by their ids: a scan of all of them costs more than the whole round, however many are due
  SET enable_seqscan = off SET enable_mergejoin = off SET random_page_cost = 1.1 AS $$
#variable_conflict use_column
DECLARE v_now timestamptz := api.clock_now(); v_slots smallint[];
BEGIN
  IF p_since IS NULL OR v_now - p_since >= interval '57 seconds' THEN
    SELECT array_agg(s) INTO v_slots FROM generate_series(0, 59) s;
  ELSE
    SELECT array_agg(DISTINCT floor(extract(second FROM s))::int) INTO v_slots
      FROM generate_series(date_trunc('second', p_since) - interval '2 seconds', v_now, interval '1 second') s;
  END IF;
  RETURN QUERY
  WITH due AS MATERIALIZED (
    SELECT r.id, r.client_account, r.reader_account, r.rate, r.fee, r.minutes_charged + 1 AS minute, r.client_id, r.reader_id, r.sequence,
        r.charged, r.reader_share, r.shared_ms, r.active_since, r.next_charge_at
      FROM api.readings r
      WHERE r.state = 'ACTIVE' AND r.due_slot = ANY (v_slots) AND r.next_charge_at <= v_now
      LIMIT p_limit FOR NO KEY UPDATE SKIP LOCKED
  ), paid AS (
    UPDATE api.accounts a SET balance = a.balance - d.rate, version = a.version + 1
      FROM due d WHERE a.id = d.client_account AND a.balance >= d.rate
      RETURNING d.id, d.client_account, d.reader_account, d.rate, d.fee, d.minute, a.balance, a.version, a.currency
  ), shares AS MATERIALIZED ( -- the sum makes every wallet be taken before the first earnings row is locked
    SELECT p.reader_account, sum(p.rate - p.fee)::bigint AS share FROM paid p GROUP BY 1
  ), earned AS (
    UPDATE api.accounts a SET balance = a.balance + s.share, version = a.version + 1
      FROM shares s WHERE a.id = s.reader_account RETURNING a.id, a.balance, a.version
  ), written AS (
    INSERT INTO api.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
      SELECT v_now, p.client_account, p.reader_account, p.rate, p.fee, p.balance, e.balance, p.id, p.minute, 2
      FROM paid p JOIN earned e ON e.id = p.reader_account
  ), counted AS (
    UPDATE api.readings r SET minutes_charged = p.minute, next_charge_at = r.next_charge_at + interval '1 minute',
        charged = r.charged + p.rate, reader_share = r.reader_share + p.rate - p.fee
      FROM paid p WHERE r.id = p.id
  )
  SELECT d.id, p.id IS NOT NULL, d.minute, d.rate, d.fee, d.client_id, d.reader_id, d.sequence, d.client_account, d.reader_account, p.currency,
      p.balance, p.version, e.balance, e.version,
      d.charged + d.rate, d.reader_share + d.rate - d.fee, d.shared_ms, d.active_since, d.next_charge_at + interval '1 minute'
    FROM due d LEFT JOIN paid p ON p.id = d.id LEFT JOIN earned e ON e.id = d.reader_account;
END $$;

-- Ends those whose wallet no longer covers a minute, at the moment the paid time ran out: to the second, nothing is owed.
CREATE FUNCTION api.end_unfunded(p_readings uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r record;
BEGIN
  FOR r IN
    SELECT d.id, d.next_charge_at FROM api.readings d JOIN api.accounts a ON a.id = d.client_account
    WHERE d.id = ANY (p_readings) AND d.state = 'ACTIVE' AND d.next_charge_at <= api.clock_now() AND a.balance < d.rate
    ORDER BY d.id FOR NO KEY UPDATE OF d SKIP LOCKED
  LOOP
    PERFORM api.close_reading(r.id, 'OUT_OF_FUNDS', r.next_charge_at);
    RETURN NEXT r.id;
  END LOOP;
END $$;

-- Tells both sides, in the reading's own order, that the wallet covers so many minutes more.
CREATE FUNCTION api.warn_readings(p_readings uuid[], p_minutes_left integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT api.reading_happened(w.id, 'warning', jsonb_build_object('minutesLeft', w.minutes_left))
    FROM unnest(p_readings, p_minutes_left) AS w (id, minutes_left) ORDER BY w.id
$$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'api'::regnamespace LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION api.clock_now, api.transfer, api.account, api.roll_up_platform, api.audit_ledger,
  api.reading_happened, api.request_reading, api.answer_reading, api.end_reading, api.enter_reading, api.join_reading,
  api.leave_reading, api.touch_node, api.lose_dead_nodes, api.close_overdue, api.charge_due, api.pending_earnings, api.end_unfunded, api.warn_readings
  TO soulseer_api;
