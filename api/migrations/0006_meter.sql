-- The meter: minutes run, pause, are charged and settled. The row of a reading is locked by whoever changes it.

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

GRANT EXECUTE ON FUNCTION api.end_reading, api.charge_due, api.pending_earnings, api.end_unfunded, api.warn_readings
  TO soulseer_api;
