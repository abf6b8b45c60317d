-- The meter: minutes run, pause, are charged and settled. The row of a reading is locked by whoever starts or stops its meter.

-- The unused part of what was charged goes back, and the platform gives back its part with it; answers what went back
-- and what the reader keeps. Whole seconds are counted down to the client's good; the sum is exactly what the shared time costs.
CREATE FUNCTION api.give_back(r api.readings, p_shared_ms bigint, OUT given_back bigint, OUT reader_share bigint)
LANGUAGE plpgsql AS $$
DECLARE v_seconds bigint; v_cost bigint; v_fee bigint; v_charged bigint := r.rate * r.minutes_charged; moved record;
BEGIN
  v_seconds := CASE r.bills_by WHEN 'SECOND' THEN p_shared_ms / 1000 ELSE (p_shared_ms + 59999) / 60000 * 60 END;
  v_cost := least(r.rate * v_seconds / 60, v_charged);
  given_back := v_charged - v_cost;
  reader_share := r.reader_share;
  IF given_back = 0 THEN RETURN; END IF;
  v_fee := least(v_cost * r.fee_basis_points / 10000, v_charged - r.reader_share);
  reader_share := v_cost - v_fee;
  -- debit gives its share back; the negative fee is the platform's part on the way to the same wallet
  moved := api.transfer(r.reader_account, r.client_account, r.reader_share - reader_share,
    (v_charged - r.reader_share) * -1 + v_fee, r.id, 3::smallint, 1);
  IF moved.outcome = 'short' THEN RAISE EXCEPTION 'reading %: the reader''s earnings do not cover what is given back', r.id; END IF;
END $$;

-- Ends an open reading at a moment and settles it; answers the row as it then is. The row must be locked by the caller, and be
-- as given, with its meter's count.
CREATE FUNCTION api.close_reading(r api.readings, p_ending api.reading_ending, p_at timestamptz) RETURNS api.readings
LANGUAGE plpgsql AS $$
DECLARE v_shared_ms bigint := r.shared_ms; settled record; told text;
BEGIN
  IF r.state = 'ACTIVE' THEN
    v_shared_ms := v_shared_ms + greatest(0, floor(extract(epoch FROM p_at - r.active_since) * 1000))::bigint;
    DELETE FROM api.meters WHERE reading_id = r.id;
  ELSIF r.state = 'PAUSED' THEN
    UPDATE api.reading_pauses SET to_at = p_at WHERE reading_id = r.id AND to_at IS NULL;
  END IF;
  settled := api.give_back(r, v_shared_ms);
  UPDATE api.readings SET state = 'ENDED', ending = p_ending, ended_at = p_at, shared_ms = v_shared_ms, given_back = settled.given_back,
      minutes_charged = r.minutes_charged, reader_share = settled.reader_share, active_since = NULL, grace_ends_at = NULL, sequence = sequence + 1
    WHERE id = r.id RETURNING * INTO r;
  told := api.tell_state(r);
  RETURN r;
END $$;

-- A minute charged, as the bus carries it: one line, since tens of thousands may pass in a second. Times are milliseconds
-- since 1970. api/src/readings/tick-payload.ts reads it.
CREATE FUNCTION api.packed_tick(p_reading uuid, p_wallet bigint, p_earnings_account bigint, p_minute integer, p_sequence integer,
  p_currency character, p_rate bigint, p_fee bigint, p_wallet_balance bigint, p_wallet_version bigint, p_earnings bigint, p_earnings_version bigint,
  p_at timestamptz, p_shared_ms bigint, p_active_since timestamptz, p_next_charge_at timestamptz, p_minute_limit integer) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', p_reading, p_wallet, p_earnings_account, p_minute, p_sequence, p_currency, p_rate, p_wallet_balance, p_wallet_version,
    p_rate * p_minute, (p_rate - p_fee) * p_minute, p_earnings, p_earnings_version, (date_part('epoch', p_at) * 1000)::bigint, p_shared_ms,
    (date_part('epoch', p_active_since) * 1000)::bigint, (date_part('epoch', p_next_charge_at) * 1000)::bigint, p_minute_limit)
$$;

-- Charges the minutes of an ACTIVE reading that began before a moment and that the meter has not come to yet; whoever stops
-- the meter asks for them first. Answers the row as it then is, with its meter's count: ENDED when the wallet did not cover
-- a minute, or it was not agreed to. The row must be locked, and be as given.
CREATE FUNCTION api.charge_through(r api.readings, p_at timestamptz) RETURNS api.readings
LANGUAGE plpgsql AS $$
DECLARE m api.meters; v_unpaid api.reading_ending; moved record;
BEGIN
  IF r.state <> 'ACTIVE' THEN RETURN r; END IF;
  SELECT * INTO STRICT m FROM api.meters WHERE reading_id = r.id FOR NO KEY UPDATE;
  WHILE m.next_charge_at < p_at LOOP
    IF m.minutes_charged >= r.minute_limit THEN v_unpaid := 'TIME_UP';
    ELSE
      moved := api.transfer(r.client_account, r.reader_account, r.rate, r.fee, r.id, 2::smallint, m.minutes_charged + 1);
      IF moved.outcome = 'short' THEN v_unpaid := 'OUT_OF_FUNDS'; END IF;
    END IF;
    EXIT WHEN v_unpaid IS NOT NULL;
    UPDATE api.meters SET minutes_charged = minutes_charged + 1, next_charge_at = next_charge_at + interval '1 minute'
      WHERE reading_id = r.id RETURNING * INTO m;
    PERFORM api.remember('tick ' || api.packed_tick(r.id, m.client_account, m.reader_account, m.minutes_charged, m.sequence, moved.currency,
      m.rate, m.fee, moved.debit_balance, moved.debit_version, moved.credit_balance, moved.credit_version, api.clock_now(),
      m.shared_ms, m.active_since, m.next_charge_at, m.minute_limit));
  END LOOP;
  r.minutes_charged := m.minutes_charged;
  r.reader_share := (r.rate - r.fee) * m.minutes_charged;
  RETURN CASE WHEN v_unpaid IS NULL THEN r ELSE api.close_reading(r, v_unpaid, m.next_charge_at) END;
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
      r := api.close_reading(r, CASE p_person WHEN r.client_id THEN 'CLIENT_ENDED' ELSE 'READER_ENDED' END::api.reading_ending, v_now);
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
      paused_at = NULL, grace_ends_at = NULL
    WHERE id = r.id RETURNING * INTO r;
  INSERT INTO api.meters (reading_id, client_account, reader_account, rate, fee, shared_ms, active_since, next_charge_at, minutes_charged,
      sequence, due_slot, minute_limit)
    VALUES (r.id, r.client_account, r.reader_account, r.rate, r.fee, r.shared_ms, v_now, v_next, r.minutes_charged,
      r.sequence, api.due_slot(v_next), r.minute_limit);
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
  DELETE FROM api.meters WHERE reading_id = r.id;
  UPDATE api.readings SET state = 'PAUSED', sequence = sequence + 1, paused_at = v_until,
      minutes_charged = r.minutes_charged, reader_share = r.reader_share,
      shared_ms = shared_ms + floor(extract(epoch FROM v_until - active_since) * 1000)::bigint,
      grace_ends_at = (SELECT now FROM api.clock_face) + make_interval(secs => grace_seconds),
      client_joined_at = CASE WHEN p_lost_side <> 'CLIENT' THEN client_joined_at END,
      reader_joined_at = CASE WHEN p_lost_side <> 'READER' THEN reader_joined_at END,
      active_since = NULL
    WHERE id = r.id RETURNING * INTO r;
  told := api.tell_state(r);
  RETURN r;
END $$;

-- The part of a reader's earnings that an open reading may still have to give back.
CREATE FUNCTION api.pending_earnings(p_account bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(reader_share), 0)::bigint FROM api.metered_readings
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

-- The meter. Charges the next minute of every reading that is due, all at once: claims the meters, takes the minute from
-- each wallet that covers it, credits the readers, writes the transfers. A minute is charged as it begins, once:
-- (reading, minute) is the transfer's key. A client and a reader have one open reading each, so no account appears
-- twice in a round. It locks no reading: whoever holds one may be waiting for its meter.
-- Answers how many were due; the ticks of those who paid, a line each; for api.warn_or_end, who has one of p_warned whole
-- minutes left, and who cannot pay or agreed to no more (0); and whether to look again at once: somebody's next minute is due
-- already, or a row was claimed in a version newer than this statement sees.
CREATE FUNCTION api.charge_due(p_since timestamptz, p_limit integer, p_part integer, p_parts integer, p_warned integer[],
  OUT due integer, OUT ticks text, OUT low uuid[], OUT minutes_left integer[], OUT due_again boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
  -- Accounts by their ids, all of a round in one pass over the index: looked up one by one they cost half as much again, and
  -- a scan of all of them costs more than the whole round, however many are due.
  SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off SET random_page_cost = 1.1 AS $$
#variable_conflict use_column
DECLARE v_now timestamptz := (SELECT now FROM api.clock_face); v_slots smallint[] := api.due_slots(p_since, v_now, p_part, p_parts); v_unpaid uuid[];
BEGIN
  WITH claimed AS MATERIALIZED (
    SELECT m.ctid AS place FROM api.meters m
      WHERE m.due_slot = ANY (v_slots) AND m.next_charge_at <= v_now
      LIMIT p_limit FOR NO KEY UPDATE SKIP LOCKED
  ), due AS MATERIALIZED ( -- counted at its place, page by page; the few who cannot pay are counted back below
    UPDATE api.meters m SET minutes_charged = m.minutes_charged + 1, next_charge_at = m.next_charge_at + interval '1 minute'
      WHERE m.ctid = ANY (ARRAY(SELECT place FROM claimed))
      RETURNING m.*
  ), paid AS (
    UPDATE api.accounts a SET balance = a.balance - d.rate, version = a.version + 1
      FROM due d WHERE a.id = ANY (ARRAY(SELECT client_account FROM due)) AND a.id = d.client_account
        AND a.balance >= d.rate AND (d.minutes_charged > d.minute_limit) IS NOT TRUE
      RETURNING d.*, a.balance, a.version, a.currency
  ), shares AS MATERIALIZED ( -- the sum makes every wallet be taken before the first earnings row is locked
    SELECT p.reader_account, sum(p.rate - p.fee)::bigint AS share FROM paid p GROUP BY 1
  ), earned AS (
    UPDATE api.accounts a SET balance = a.balance + s.share, version = a.version + 1
      FROM shares s WHERE a.id = ANY (ARRAY(SELECT reader_account FROM shares)) AND a.id = s.reader_account
      RETURNING a.id, a.balance, a.version
  ), written AS (
    INSERT INTO api.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
      SELECT v_now, p.client_account, p.reader_account, p.rate, p.fee, p.balance, e.balance, p.reading_id, p.minutes_charged, 2
      FROM paid p JOIN earned e ON e.id = p.reader_account
  ), told AS (
    SELECT p.reading_id, least(p.balance / p.rate + 1, p.minute_limit - p.minutes_charged + 1) AS minutes_left, p.next_charge_at <= v_now AS due_again,
        api.packed_tick(p.reading_id, p.client_account, p.reader_account, p.minutes_charged, p.sequence, p.currency, p.rate, p.fee, p.balance, p.version,
          e.balance, e.version, v_now, p.shared_ms, p.active_since, p.next_charge_at, p.minute_limit) AS tick
      FROM paid p JOIN earned e ON e.id = p.reader_account
  )
  SELECT (SELECT count(*) FROM due), string_agg(t.tick, E'\n'),
      array_agg(t.reading_id) FILTER (WHERE t.minutes_left = ANY (p_warned)), array_agg(t.minutes_left) FILTER (WHERE t.minutes_left = ANY (p_warned)),
      (SELECT array_agg(d.reading_id) FROM due d WHERE NOT EXISTS (SELECT FROM paid p WHERE p.reading_id = d.reading_id)),
      coalesce(bool_or(t.due_again), false) OR (SELECT count(*) FROM claimed) > (SELECT count(*) FROM due)
    INTO due, ticks, low, minutes_left, v_unpaid, due_again FROM told t;
  IF v_unpaid IS NOT NULL THEN
    UPDATE api.meters SET minutes_charged = minutes_charged - 1, next_charge_at = next_charge_at - interval '1 minute'
      WHERE reading_id = ANY (v_unpaid);
    low := low || v_unpaid;
    minutes_left := minutes_left || array_fill(0, ARRAY[cardinality(v_unpaid)]);
  END IF;
END $$;

-- What follows from a round, in the readings' own order: both sides are told how many minutes are left; who could not pay (0) is
-- charged now, having topped up meanwhile, or ended at the moment the paid time ran out: to the second, nothing is owed.
-- Answers who was ended, and who is held by somebody just now and must be asked for again: the meter waits for nobody.
CREATE FUNCTION api.warn_or_end(p_readings uuid[], p_minutes_left integer[], OUT ended uuid[], OUT busy uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r api.readings; v_left integer; v_seen uuid[] := '{}';
BEGIN
  ended := '{}';
  FOR r IN SELECT * FROM api.readings WHERE id = ANY (p_readings) AND state = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE SKIP LOCKED LOOP
    v_seen := v_seen || r.id;
    v_left := p_minutes_left[array_position(p_readings, r.id)];
    IF v_left > 0 THEN PERFORM api.say(r.id, 'warning', jsonb_build_object('minutesLeft', v_left));
    ELSE
      -- The minute that begins at this very moment is due, too.
      r := api.charge_through(r, api.clock_now() + interval '1 microsecond');
      IF r.state = 'ENDED' THEN ended := ended || r.id; END IF;
    END IF;
  END LOOP;
  busy := ARRAY(SELECT id FROM api.readings WHERE id = ANY (p_readings) AND id <> ALL (v_seen) AND state = 'ACTIVE');
END $$;

-- Where readings, their meters and the ledger do not say the same; no rows when they do.
CREATE FUNCTION api.audit_meters() RETURNS TABLE (violation text, reading_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT 'a meter runs for a reading that is not active, or none for one that is', r.id
    FROM api.readings r LEFT JOIN api.meters m ON m.reading_id = r.id WHERE (r.state = 'ACTIVE') <> (m.reading_id IS NOT NULL)
  UNION ALL
  SELECT 'a running meter and its reading were not told the same', r.id FROM api.readings r JOIN api.meters m ON m.reading_id = r.id
    WHERE (m.client_account, m.reader_account, m.rate, m.fee, m.shared_ms, m.active_since, m.sequence, m.minute_limit)
      IS DISTINCT FROM (r.client_account, r.reader_account, r.rate, r.fee, r.shared_ms, r.active_since, r.sequence, r.minute_limit)
  UNION ALL
  SELECT 'the minutes of a reading are not those in the ledger', r.id
    FROM api.metered_readings r LEFT JOIN api.transfers t ON t.subject_id = r.id AND t.reason = 2
    GROUP BY r.id, r.minutes_charged HAVING count(t) <> r.minutes_charged OR max(t.number) <> r.minutes_charged
$$;

GRANT EXECUTE ON FUNCTION api.charge_due, api.warn_or_end, api.end_reading, api.pending_earnings, api.audit_meters TO soulseer_api;
