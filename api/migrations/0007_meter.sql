-- The meter: minutes run, pause, are charged and settled. The row of a reading is locked by whoever starts or stops its meter.

-- What was charged is held until now: what the shared time costs is the reader's and the platform's, the unused part goes back.
-- Whole seconds are counted down to the client's good; the fee is at most the sum of the minutes', to the reader's.
-- `moved` names the accounts that changed, for foundation.remember: the earnings, and the wallet as it is then.
CREATE FUNCTION readings.settle_reading(r readings.readings, p_shared_ms bigint, OUT given_back bigint, OUT reader_share bigint, OUT moved text)
LANGUAGE plpgsql AS $$
DECLARE v_charged bigint := r.rate * r.minutes_charged; v_seconds bigint; v_cost bigint; v_fee bigint; w ledger.accounts;
BEGIN
  v_seconds := CASE r.bills_by WHEN 'SECOND' THEN p_shared_ms / 1000 ELSE (p_shared_ms + 59999) / 60000 * 60 END;
  v_cost := least(r.rate * v_seconds / 60, v_charged);
  v_fee := least(v_cost * r.fee_basis_points / 10000, r.fee * r.minutes_charged);
  given_back := v_charged - v_cost;
  reader_share := v_cost - v_fee;
  IF v_charged > 0 THEN
    w := ledger.settle_held(r.id, r.client_account, r.reader_account, v_cost, v_fee, given_back);
    moved := concat_ws(' ', r.reader_account, w.id, w.currency, w.balance, w.version);
  END IF;
END $$;

-- Ends an open reading at a moment and settles it; answers the row as it then is. The row must be locked by the caller, and be
-- as given, with its meter's count.
CREATE FUNCTION readings.close_reading(r readings.readings, p_ending readings.reading_ending, p_at timestamptz) RETURNS readings.readings
LANGUAGE plpgsql AS $$
DECLARE v_shared_ms bigint := r.shared_ms; settled record; told text;
BEGIN
  IF r.state = 'ACTIVE' THEN
    v_shared_ms := v_shared_ms + greatest(0, floor(extract(epoch FROM p_at - r.active_since) * 1000))::bigint;
    DELETE FROM readings.meters WHERE reading_id = r.id;
  ELSIF r.state = 'PAUSED' THEN
    UPDATE readings.reading_pauses SET to_at = p_at WHERE reading_id = r.id AND to_at IS NULL;
  END IF;
  settled := readings.settle_reading(r, v_shared_ms);
  UPDATE readings.readings SET state = 'ENDED', ending = p_ending, ended_at = p_at, shared_ms = v_shared_ms, given_back = settled.given_back,
      minutes_charged = r.minutes_charged, reader_share = settled.reader_share, active_since = NULL, grace_ends_at = NULL, sequence = sequence + 1
    WHERE id = r.id RETURNING * INTO r;
  told := readings.tell_state(r);
  told := foundation.remember(concat_ws(' ', 'over', r.reader_id, settled.moved));
  RETURN r;
END $$;

-- A minute charged, as the bus carries it: one line, since tens of thousands may pass in a second. Times are milliseconds
-- since 1970. api/src/readings/tick-payload.ts reads it.
CREATE FUNCTION readings.packed_tick(p_reading uuid, p_wallet bigint, p_earnings bigint, p_minute integer, p_sequence integer,
  p_currency character, p_rate bigint, p_fee bigint, p_wallet_balance bigint, p_wallet_version bigint,
  p_at timestamptz, p_shared_ms bigint, p_active_since timestamptz, p_next_charge_at timestamptz, p_minute_limit integer) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', p_reading, p_wallet, p_earnings, p_minute, p_sequence, p_currency, p_rate, p_wallet_balance, p_wallet_version,
    p_rate * p_minute, (p_rate - p_fee) * p_minute, (date_part('epoch', p_at) * 1000)::bigint, p_shared_ms,
    (date_part('epoch', p_active_since) * 1000)::bigint, (date_part('epoch', p_next_charge_at) * 1000)::bigint, p_minute_limit)
$$;

-- Charges the minutes of an ACTIVE reading that began before a moment and that the meter has not come to yet; whoever stops
-- the meter asks for them first. Answers the row as it then is, with its meter's count: ENDED when the wallet did not cover
-- a minute, or it was not agreed to. The row must be locked, and be as given.
CREATE FUNCTION readings.charge_through(r readings.readings, p_at timestamptz) RETURNS readings.readings
LANGUAGE plpgsql AS $$
DECLARE m readings.running_meters; v_unpaid readings.reading_ending; moved record;
  v_currency character(3) := (SELECT currency FROM ledger.accounts WHERE id = r.client_account);
BEGIN
  IF r.state <> 'ACTIVE' THEN RETURN r; END IF;
  PERFORM 1 FROM readings.meters WHERE reading_id = r.id FOR NO KEY UPDATE; -- and then its register, which nobody else moves now
  SELECT * INTO STRICT m FROM readings.running_meters WHERE reading_id = r.id;
  WHILE m.next_charge_at < p_at LOOP
    IF m.minutes_charged >= r.minute_limit THEN v_unpaid := 'TIME_UP';
    ELSE
      moved := ledger.transfer(r.client_account, ledger.platform_account('held'), r.rate, 0, r.id, 'session-minute', m.minutes_charged + 1, v_currency);
      IF moved.outcome = 'short' THEN v_unpaid := 'OUT_OF_FUNDS'; END IF;
    END IF;
    EXIT WHEN v_unpaid IS NOT NULL;
    m.minutes_charged := m.minutes_charged + 1;
    m.next_charge_at := m.next_charge_at + interval '1 minute';
    PERFORM foundation.remember('tick ' || readings.packed_tick(r.id, m.client_account, m.reader_account, m.minutes_charged, m.sequence, v_currency,
      m.rate, m.fee, moved.debit_balance, moved.debit_version, foundation.clock_now(), m.shared_ms, m.active_since, m.next_charge_at, m.minute_limit));
  END LOOP;
  r.minutes_charged := m.minutes_charged;
  RETURN CASE WHEN v_unpaid IS NULL THEN r ELSE readings.close_reading(r, v_unpaid, m.next_charge_at) END;
END $$;

-- A side ends its accepted reading now; earlier, when the money ran out before.
CREATE FUNCTION readings.end_reading(p_reading uuid, p_person uuid) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; v_now timestamptz;
BEGIN
  SELECT * INTO r FROM readings.readings WHERE id = p_reading AND p_person IN (client_id, reader_id)
    AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED') FOR NO KEY UPDATE;
  IF FOUND THEN
    v_now := (SELECT now FROM foundation.clock_face);
    r := readings.charge_through(r, v_now);
    IF r.state <> 'ENDED' THEN
      r := readings.close_reading(r, CASE p_person WHEN r.client_id THEN 'CLIENT_ENDED' ELSE 'READER_ENDED' END::readings.reading_ending, v_now);
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

-- Rounded down, never up: a slot that is looked at before its reading is due comes again only a minute later.
CREATE FUNCTION readings.due_slot(p_at timestamptz) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (floor(extract(epoch FROM p_at) * 10)::bigint % 600)::smallint $$;

-- The last of both is here: the minute begins (or goes on). The row must be locked, and be as given.
CREATE FUNCTION readings.run_reading(r readings.readings) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_now timestamptz := (SELECT now FROM foundation.clock_face);
  v_next timestamptz := v_now + make_interval(secs => greatest(0, r.minutes_charged * 60000 - r.shared_ms) / 1000.0); told text;
BEGIN
  IF r.state = 'PAUSED' THEN UPDATE readings.reading_pauses SET to_at = v_now WHERE reading_id = r.id AND to_at IS NULL; END IF;
  UPDATE readings.readings SET state = 'ACTIVE', active_since = v_now, started_at = coalesce(started_at, v_now), sequence = sequence + 1,
      client_joined_at = coalesce(client_joined_at, v_now), reader_joined_at = coalesce(reader_joined_at, v_now),
      paused_at = NULL, grace_ends_at = NULL
    WHERE id = r.id RETURNING * INTO r;
  INSERT INTO readings.meters (reading_id, client_account, reader_account, rate, fee, shared_ms, active_since, zero_at, paid_before,
      sequence, due_slot, minute_limit)
    VALUES (r.id, r.client_account, r.reader_account, r.rate, r.fee, r.shared_ms, v_now, v_next - r.minutes_charged * interval '1 minute',
      (SELECT minutes_paid FROM ledger.accounts WHERE id = r.client_account) - r.minutes_charged,
      r.sequence, readings.due_slot(v_next), r.minute_limit);
  told := readings.tell_state(r);
END $$;

-- The meter of an ACTIVE reading stops at the last moment both were there; the lost side is no longer connected. Answers the
-- row as it then is. The row must be locked, and be as given.
CREATE FUNCTION readings.pause_reading(r readings.readings, p_at timestamptz, p_lost_side readings.side) RETURNS readings.readings
LANGUAGE plpgsql AS $$
DECLARE v_until timestamptz := greatest(p_at, r.active_since); told text;
BEGIN
  r := readings.charge_through(r, p_at);
  IF r.state = 'ENDED' THEN RETURN r; END IF;
  INSERT INTO readings.reading_pauses (reading_id, from_at, lost_side) VALUES (r.id, v_until, p_lost_side)
    ON CONFLICT (reading_id, from_at) DO UPDATE SET to_at = NULL;
  DELETE FROM readings.meters WHERE reading_id = r.id;
  UPDATE readings.readings SET state = 'PAUSED', sequence = sequence + 1, paused_at = v_until,
      minutes_charged = r.minutes_charged,
      shared_ms = shared_ms + floor(extract(epoch FROM v_until - active_since) * 1000)::bigint,
      grace_ends_at = (SELECT now FROM foundation.clock_face) + make_interval(secs => grace_seconds),
      client_joined_at = CASE WHEN p_lost_side <> 'CLIENT' THEN client_joined_at END,
      reader_joined_at = CASE WHEN p_lost_side <> 'READER' THEN reader_joined_at END,
      active_since = NULL
    WHERE id = r.id RETURNING * INTO r;
  told := readings.tell_state(r);
  RETURN r;
END $$;

-- A reader's share of what is held for her open reading: hers when it is settled, less what goes back.
CREATE FUNCTION readings.pending_earnings(p_account bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(reader_share), 0)::bigint FROM readings.metered_readings
  WHERE reader_account = p_account AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED')
    AND reader_id = (SELECT owner_id FROM ledger.accounts WHERE id = p_account)
$$;

GRANT EXECUTE ON FUNCTION readings.end_reading, readings.pending_earnings TO soulseer_api;
