-- The meter: minutes run, pause, are charged and settled. The row of a reading is locked by whoever changes it.

-- The unused part of what was charged goes back, and the platform gives back its part with it; answers what went back
-- and what the reader keeps. Whole seconds are counted down to the client's good; the sum is exactly what the shared time costs.
CREATE FUNCTION api.give_back(r api.readings, p_shared_ms bigint, OUT given_back bigint, OUT reader_share bigint)
LANGUAGE plpgsql AS $$
DECLARE v_seconds bigint; v_cost bigint; v_fee bigint; moved record;
BEGIN
  v_seconds := CASE r.bills_by WHEN 'SECOND' THEN p_shared_ms / 1000 ELSE (p_shared_ms + 59999) / 60000 * 60 END;
  v_cost := least(r.rate * v_seconds / 60, r.charged);
  given_back := r.charged - v_cost;
  reader_share := r.reader_share;
  IF given_back = 0 THEN RETURN; END IF;
  v_fee := least(v_cost * r.fee_basis_points / 10000, r.charged - r.reader_share);
  reader_share := v_cost - v_fee;
  -- debit gives its share back; the negative fee is the platform's part on the way to the same wallet
  moved := api.transfer(r.reader_account, r.client_account, r.reader_share - reader_share,
    (r.charged - r.reader_share) * -1 + v_fee, r.id, 3::smallint, 1);
  IF moved.outcome = 'short' THEN RAISE EXCEPTION 'reading %: the reader''s earnings do not cover what is given back', r.id; END IF;
END $$;

-- Ends an open reading at a moment and settles it. The row must be locked by the caller, and be as given.
CREATE FUNCTION api.close_reading(r api.readings, p_ending api.reading_ending, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_shared_ms bigint := r.shared_ms; settled record; told text;
BEGIN
  IF r.state = 'ACTIVE' THEN
    v_shared_ms := v_shared_ms + greatest(0, floor(extract(epoch FROM p_at - r.active_since) * 1000))::bigint;
  ELSIF r.state = 'PAUSED' THEN
    UPDATE api.reading_pauses SET to_at = p_at WHERE reading_id = r.id AND to_at IS NULL;
  END IF;
  settled := api.give_back(r, v_shared_ms);
  UPDATE api.readings SET state = 'ENDED', ending = p_ending, ended_at = p_at, shared_ms = v_shared_ms, given_back = settled.given_back,
      reader_share = settled.reader_share, active_since = NULL, next_charge_at = NULL, due_slot = NULL, grace_ends_at = NULL, sequence = sequence + 1
    WHERE id = r.id RETURNING * INTO r;
  told := api.tell_state(r);
END $$;

-- A minute charged, as the bus carries it: one line, since tens of thousands may pass in a second. Times are milliseconds
-- since 1970. api/src/readings/tick-payload.ts reads it.
CREATE FUNCTION api.packed_tick(p_reading uuid, p_wallet bigint, p_earnings_account bigint, p_minute integer, p_sequence integer,
  p_currency character, p_rate bigint, p_wallet_balance bigint, p_wallet_version bigint, p_charged bigint, p_reader_share bigint,
  p_earnings bigint, p_earnings_version bigint, p_at timestamptz, p_shared_ms bigint, p_active_since timestamptz, p_next_charge_at timestamptz,
  p_minute_limit integer) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', p_reading, p_wallet, p_earnings_account, p_minute, p_sequence, p_currency, p_rate, p_wallet_balance, p_wallet_version,
    p_charged, p_reader_share, p_earnings, p_earnings_version, (date_part('epoch', p_at) * 1000)::bigint, p_shared_ms,
    (date_part('epoch', p_active_since) * 1000)::bigint, (date_part('epoch', p_next_charge_at) * 1000)::bigint, p_minute_limit)
$$;

-- Charges the minutes of an ACTIVE reading that began before a moment and that the meter has not come to yet; a verb
-- that stops the meter asks for them first. Answers the row as it then is: ENDED when the wallet did not cover a minute,
-- or it was not agreed to. The row must be locked, and be as given.
CREATE FUNCTION api.charge_through(r api.readings, p_at timestamptz) RETURNS api.readings
LANGUAGE plpgsql AS $$
DECLARE v_unpaid api.reading_ending; moved record;
BEGIN
  WHILE r.next_charge_at < p_at LOOP
    IF r.minutes_charged >= r.minute_limit THEN v_unpaid := 'TIME_UP';
    ELSE
      moved := api.transfer(r.client_account, r.reader_account, r.rate, r.fee, r.id, 2::smallint, r.minutes_charged + 1);
      IF moved.outcome = 'short' THEN v_unpaid := 'OUT_OF_FUNDS'; END IF;
    END IF;
    IF v_unpaid IS NOT NULL THEN
      PERFORM api.close_reading(r, v_unpaid, r.next_charge_at);
      SELECT * INTO r FROM api.readings WHERE id = r.id;
      EXIT;
    END IF;
    UPDATE api.readings SET minutes_charged = minutes_charged + 1, next_charge_at = next_charge_at + interval '1 minute',
        charged = charged + rate, reader_share = reader_share + rate - fee
      WHERE id = r.id RETURNING * INTO r;
    PERFORM api.remember('tick ' || api.packed_tick(r.id, r.client_account, r.reader_account, r.minutes_charged, r.sequence, moved.currency, r.rate,
      moved.debit_balance, moved.debit_version, r.charged, r.reader_share, moved.credit_balance, moved.credit_version, api.clock_now(),
      r.shared_ms, r.active_since, r.next_charge_at, r.minute_limit));
  END LOOP;
  RETURN r;
END $$;

-- A side ends its accepted reading now; earlier, when the money ran out before.
CREATE FUNCTION api.end_reading(p_reading uuid, p_person uuid) RETURNS SETOF api.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings; v_now timestamptz;
BEGIN
  SELECT * INTO r FROM api.readings WHERE id = p_reading AND p_person IN (client_id, reader_id)
    AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED') FOR NO KEY UPDATE;
  IF FOUND THEN
    v_now := (SELECT now FROM api.clock_face);
    r := api.charge_through(r, v_now);
    IF r.state <> 'ENDED' THEN
      PERFORM api.close_reading(r, CASE p_person WHEN r.client_id THEN 'CLIENT_ENDED' ELSE 'READER_ENDED' END::api.reading_ending, v_now);
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM api.told_readings WHERE id = p_reading;
END $$;

-- Rounded down, never up: a slot that is looked at before its reading is due comes again only a minute later.
CREATE FUNCTION api.due_slot(p_at timestamptz) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT floor(extract(second FROM p_at AT TIME ZONE 'UTC') * 10)::smallint $$;

-- The last of both is here: the minute begins (or goes on). The row must be locked, and be as given.
CREATE FUNCTION api.run_reading(r api.readings) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_now timestamptz := (SELECT now FROM api.clock_face);
  v_next timestamptz := v_now + make_interval(secs => greatest(0, r.minutes_charged * 60000 - r.shared_ms) / 1000.0); told text;
BEGIN
  IF r.state = 'PAUSED' THEN UPDATE api.reading_pauses SET to_at = v_now WHERE reading_id = r.id AND to_at IS NULL; END IF;
  UPDATE api.readings SET state = 'ACTIVE', active_since = v_now, started_at = coalesce(started_at, v_now), sequence = sequence + 1,
      client_joined_at = coalesce(client_joined_at, v_now), reader_joined_at = coalesce(reader_joined_at, v_now),
      paused_at = NULL, grace_ends_at = NULL, next_charge_at = v_next, due_slot = api.due_slot(v_next)
    WHERE id = r.id RETURNING * INTO r;
  told := api.tell_state(r);
END $$;

-- The meter of an ACTIVE reading stops at the last moment both were there; the lost side is no longer connected. Answers the
-- row as it then is. The row must be locked, and be as given.
CREATE FUNCTION api.pause_reading(r api.readings, p_at timestamptz, p_lost_side api.side) RETURNS api.readings
LANGUAGE plpgsql AS $$
DECLARE v_until timestamptz := greatest(p_at, r.active_since); told text;
BEGIN
  r := api.charge_through(r, p_at);
  IF r.state = 'ENDED' THEN RETURN r; END IF;
  INSERT INTO api.reading_pauses (reading_id, from_at, lost_side) VALUES (r.id, v_until, p_lost_side)
    ON CONFLICT (reading_id, from_at) DO UPDATE SET to_at = NULL;
  UPDATE api.readings SET state = 'PAUSED', sequence = sequence + 1, paused_at = v_until,
      shared_ms = shared_ms + floor(extract(epoch FROM v_until - active_since) * 1000)::bigint,
      grace_ends_at = (SELECT now FROM api.clock_face) + make_interval(secs => grace_seconds),
      client_joined_at = CASE WHEN p_lost_side <> 'CLIENT' THEN client_joined_at END,
      reader_joined_at = CASE WHEN p_lost_side <> 'READER' THEN reader_joined_at END,
      active_since = NULL, next_charge_at = NULL, due_slot = NULL
    WHERE id = r.id RETURNING * INTO r;
  told := api.tell_state(r);
  RETURN r;
END $$;

-- The part of a reader's earnings that an open reading may still have to give back.
CREATE FUNCTION api.pending_earnings(p_account bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(reader_share), 0)::bigint FROM api.readings
  WHERE reader_account = p_account AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED')
    AND reader_id = (SELECT owner_id FROM api.accounts WHERE id = p_account)
$$;

-- The tenths of seconds to look at for what fell due since the caller last looked (null: all of them): those that passed
-- and half a second more, for who was locked or not yet committed then. Of these, every p_parts-th, so that rounds side
-- by side do not stumble over one another.
CREATE FUNCTION api.due_slots(p_since timestamptz, p_now timestamptz, p_part integer, p_parts integer) RETURNS smallint[]
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT array_agg(slot) FROM (
    SELECT api.due_slot(at) AS slot FROM generate_series(
      CASE WHEN p_since > p_now - interval '59 seconds' THEN p_since - interval '500 milliseconds' ELSE p_now - interval '59900 milliseconds' END,
      p_now + interval '100 milliseconds', interval '100 milliseconds') at) looked
  WHERE slot % p_parts = p_part
$$;

-- Ends those who cannot have the minute that is due, at the moment the paid time ran out: to the second, nothing is owed.
CREATE FUNCTION api.end_spent(p_readings uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql AS $$
DECLARE r api.readings;
BEGIN
  FOR r IN
    SELECT d.* FROM api.readings d JOIN api.accounts a ON a.id = d.client_account
    WHERE d.id = ANY (p_readings) AND d.state = 'ACTIVE' AND (d.minutes_charged >= d.minute_limit OR a.balance < d.rate)
    ORDER BY d.id FOR NO KEY UPDATE OF d SKIP LOCKED
  LOOP
    PERFORM api.close_reading(r, CASE WHEN r.minutes_charged >= r.minute_limit THEN 'TIME_UP' ELSE 'OUT_OF_FUNDS' END::api.reading_ending, r.next_charge_at);
    RETURN NEXT r.id;
  END LOOP;
END $$;

-- The meter. Charges the next minute of every reading that is due, all at once: claims the readings, takes the minute
-- from each wallet that covers it, credits the readers, writes the transfers. A minute is charged as it begins, once:
-- (reading, minute) is the transfer's key. A client and a reader have one open reading each, so no account appears
-- twice in a round. Who cannot pay, or agreed to no more minutes, is ended; both sides are told, in the reading's own
-- order, when one of p_warned whole minutes is left.
-- Answers how many were due, the ticks of those who paid, a line each, who was ended, and whether to look again at once:
-- somebody's next minute is due already, or a row was claimed in a version newer than this statement sees.
CREATE FUNCTION api.charge_due(p_since timestamptz, p_limit integer, p_part integer, p_parts integer, p_warned integer[],
  OUT due integer, OUT ticks text, OUT ended uuid[], OUT due_again boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
  -- Accounts by their ids, all of a round in one pass over the index: looked up one by one they cost half as much again, and
  -- a scan of all of them costs more than the whole round, however many are due.
  SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off SET random_page_cost = 1.1 AS $$
#variable_conflict use_column
DECLARE v_now timestamptz := (SELECT now FROM api.clock_face); v_slots smallint[] := api.due_slots(p_since, v_now, p_part, p_parts);
  v_unpaid uuid[]; v_low uuid[]; v_left integer[];
BEGIN
  WITH claimed AS MATERIALIZED (
    SELECT r.ctid AS place FROM api.readings r
      WHERE r.state = 'ACTIVE' AND r.due_slot = ANY (v_slots) AND r.next_charge_at <= v_now
      LIMIT p_limit FOR NO KEY UPDATE SKIP LOCKED
  ), due AS MATERIALIZED ( -- counted at its place, page by page; the few who cannot pay are counted back below
    UPDATE api.readings r SET minutes_charged = r.minutes_charged + 1, next_charge_at = r.next_charge_at + interval '1 minute',
        charged = r.charged + r.rate, reader_share = r.reader_share + r.rate - r.fee
      WHERE r.ctid = ANY (ARRAY(SELECT place FROM claimed))
      RETURNING r.id, r.client_account, r.reader_account, r.rate, r.fee, r.minutes_charged AS minute, r.sequence,
        r.charged, r.reader_share, r.shared_ms, r.active_since, r.next_charge_at, r.minute_limit
  ), paid AS (
    UPDATE api.accounts a SET balance = a.balance - d.rate, version = a.version + 1
      FROM due d WHERE a.id = ANY (ARRAY(SELECT client_account FROM due)) AND a.id = d.client_account
        AND a.balance >= d.rate AND (d.minute > d.minute_limit) IS NOT TRUE
      RETURNING d.*, a.balance, a.version, a.currency
  ), shares AS MATERIALIZED ( -- the sum makes every wallet be taken before the first earnings row is locked
    SELECT p.reader_account, sum(p.rate - p.fee)::bigint AS share FROM paid p GROUP BY 1
  ), earned AS (
    UPDATE api.accounts a SET balance = a.balance + s.share, version = a.version + 1
      FROM shares s WHERE a.id = ANY (ARRAY(SELECT reader_account FROM shares)) AND a.id = s.reader_account
      RETURNING a.id, a.balance, a.version
  ), written AS (
    INSERT INTO api.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
      SELECT v_now, p.client_account, p.reader_account, p.rate, p.fee, p.balance, e.balance, p.id, p.minute, 2
      FROM paid p JOIN earned e ON e.id = p.reader_account
  ), told AS (
    SELECT p.id, least(p.balance / p.rate + 1, p.minute_limit - p.minute + 1) AS minutes_left, p.next_charge_at <= v_now AS due_again,
        api.packed_tick(p.id, p.client_account, p.reader_account, p.minute, p.sequence, p.currency, p.rate, p.balance, p.version, p.charged, p.reader_share,
          e.balance, e.version, v_now, p.shared_ms, p.active_since, p.next_charge_at, p.minute_limit) AS tick
      FROM paid p JOIN earned e ON e.id = p.reader_account
  )
  SELECT (SELECT count(*) FROM due), string_agg(t.tick, E'\n'),
      (SELECT array_agg(d.id) FROM due d WHERE NOT EXISTS (SELECT FROM paid p WHERE p.id = d.id)),
      array_agg(t.id) FILTER (WHERE t.minutes_left = ANY (p_warned)), array_agg(t.minutes_left) FILTER (WHERE t.minutes_left = ANY (p_warned)),
      coalesce(bool_or(t.due_again), false) OR (SELECT count(*) FROM claimed) > (SELECT count(*) FROM due)
    INTO due, ticks, v_unpaid, v_low, v_left, due_again FROM told t;
  PERFORM api.say(w.id, 'warning', jsonb_build_object('minutesLeft', w.minutes_left))
    FROM unnest(v_low, v_left) AS w (id, minutes_left) ORDER BY w.id;
  IF v_unpaid IS NOT NULL THEN
    UPDATE api.readings SET minutes_charged = minutes_charged - 1, next_charge_at = next_charge_at - interval '1 minute',
        charged = charged - rate, reader_share = reader_share - rate + fee
      WHERE id = ANY (v_unpaid);
    ended := ARRAY(SELECT api.end_spent(v_unpaid));
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION api.charge_due, api.end_reading, api.pending_earnings TO soulseer_api;
