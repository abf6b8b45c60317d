-- The meter's rounds: whoever is due is charged, all at once; and what follows for their readings.

-- The tenths of seconds between two moments; every p_parts-th, so that rounds side by side do not stumble over one another.
CREATE FUNCTION readings.slots_between(p_from timestamptz, p_to timestamptz, p_part integer, p_parts integer) RETURNS smallint[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT array_agg(tenth % 600) FROM generate_series(floor(extract(epoch FROM p_from) * 10)::bigint, floor(extract(epoch FROM p_to) * 10)::bigint) tenth
    WHERE tenth % 600 % p_parts = p_part
$$;

-- Where to look for what fell due since the caller last looked (null: a whole minute ago), at most ten seconds of it, up to
-- `through`; and where the caller looked last, since p_before: a meter that a verb held or had not yet committed then was passed by.
CREATE FUNCTION readings.due_slots(p_since timestamptz, p_before timestamptz, p_now timestamptz, p_part integer, p_parts integer,
  OUT fresh smallint[], OUT again smallint[], OUT through timestamptz)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE v_from timestamptz := greatest(p_since, p_now - interval '59900 milliseconds');
BEGIN
  through := least(p_now, v_from + interval '10 seconds');
  fresh := readings.slots_between(v_from, through, p_part, p_parts);
  again := readings.slots_between(greatest(p_before, v_from - interval '10 seconds'), v_from, p_part, p_parts);
END $$;

-- The meter. Charges the next minute of every reading that is due, all at once: claims the meters, takes the minute from
-- each wallet that covers it and counts it there, writes the transfers to what is held. A minute is charged as it begins, once:
-- (reading, minute) is the transfer's key. A client has one open reading, so no wallet appears twice in a round. It locks no
-- reading: whoever holds one may be waiting for its meter.
-- Answers how many were due; the ticks of those who paid, a line each; for readings.warn_or_end, who has one of p_warned whole
-- minutes left, and who cannot pay or agreed to no more (0); whether to look again at once, since somebody's next minute is due
-- already or a wallet was changed while this statement looked; up to when it looked, and whether there is more after that.
CREATE FUNCTION readings.charge_due(p_since timestamptz, p_before timestamptz, p_part integer, p_parts integer, p_warned integer[],
  OUT due integer, OUT ticks text, OUT low uuid[], OUT minutes_left integer[], OUT due_again boolean, OUT through timestamptz, OUT more boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
  -- Wallets by their ids, all of a round in one pass over the index: looked up one by one they cost several times as much, and
  -- a scan of all of them costs more than the whole round, however many are due.
  SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off SET random_page_cost = 1.1 AS $$
#variable_conflict use_column
DECLARE v_now timestamptz := (SELECT now FROM foundation.clock_face); v_slots record := readings.due_slots(p_since, p_before, v_now, p_part, p_parts); v_unpaid uuid[];
  v_held bigint := ledger.platform_account('held');
BEGIN
  WITH claimed AS MATERIALIZED (
    SELECT * FROM readings.meters WHERE due_slot = ANY (v_slots.fresh || v_slots.again)
        AND (due_slot = ANY (v_slots.fresh) OR changed_at > v_now - interval '15 seconds')
      FOR NO KEY UPDATE SKIP LOCKED
  ), due AS MATERIALIZED (
    SELECT m.*, a.ctid AS place, a.minutes_paid, a.balance >= m.rate AND (a.minutes_paid - m.paid_before >= m.minute_limit) IS NOT TRUE AS can_pay
      FROM claimed m, ledger.accounts a WHERE a.id = ANY (ARRAY(SELECT client_account FROM claimed)) AND a.id = m.client_account
        AND m.zero_at + (a.minutes_paid - m.paid_before) * interval '1 minute' <= v_now
  ), paid AS MATERIALIZED ( -- at its place, page by page; where somebody changed it meanwhile it is passed by, and due again
    UPDATE ledger.accounts a SET balance = a.balance - d.rate, version = a.version + 1, minutes_paid = a.minutes_paid + 1
      FROM due d WHERE a.ctid = ANY (ARRAY(SELECT place FROM due WHERE can_pay)) AND a.id = d.client_account
        AND a.minutes_paid = d.minutes_paid AND a.balance >= d.rate
      RETURNING d.*, a.minutes_paid - d.paid_before AS minute, d.zero_at + (a.minutes_paid - d.paid_before) * interval '1 minute' AS next_charge_at,
        a.balance, a.version, a.currency
  ), written AS (
    INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, currency, reason)
      SELECT v_now, p.client_account, v_held, p.rate, 0, p.balance, 0, p.reading_id, p.minute, p.currency, 'session-minute' FROM paid p
  ), told AS (
    SELECT p.reading_id, least(p.balance / p.rate + 1, p.minute_limit - p.minute + 1) AS minutes_left, p.next_charge_at <= v_now AS due_again,
        readings.packed_tick(p.reading_id, p.client_account, p.reader_account, p.minute, p.sequence, p.currency, p.rate, p.fee, p.balance, p.version,
          v_now, p.shared_ms, p.active_since, p.next_charge_at, p.minute_limit) AS tick
      FROM paid p
  )
  SELECT (SELECT count(*) FROM due), string_agg(t.tick, E'\n'),
      array_agg(t.reading_id) FILTER (WHERE t.minutes_left = ANY (p_warned)), array_agg(t.minutes_left) FILTER (WHERE t.minutes_left = ANY (p_warned)),
      (SELECT array_agg(d.reading_id) FROM due d WHERE NOT d.can_pay),
      coalesce(bool_or(t.due_again), false) OR count(t) < (SELECT count(*) FROM due d WHERE d.can_pay)
    INTO due, ticks, low, minutes_left, v_unpaid, due_again FROM told t;
  IF v_unpaid IS NOT NULL THEN
    low := low || v_unpaid;
    minutes_left := minutes_left || array_fill(0, ARRAY[cardinality(v_unpaid)]);
  END IF;
  through := v_slots.through;
  more := through < v_now;
END $$;

-- What follows from a round, in the readings' own order: both sides are told how many minutes are left; who could not pay (0) is
-- charged now, having topped up meanwhile, or ended at the moment the paid time ran out: to the second, nothing is owed.
-- Answers who was ended, and who is held by somebody just now and must be asked for again: the meter waits for nobody.
CREATE FUNCTION readings.warn_or_end(p_readings uuid[], p_minutes_left integer[], OUT ended uuid[], OUT busy uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; v_left integer; v_seen uuid[] := '{}';
BEGIN
  ended := '{}';
  FOR r IN SELECT * FROM readings.readings WHERE id = ANY (p_readings) AND state = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE SKIP LOCKED LOOP
    v_seen := v_seen || r.id;
    v_left := p_minutes_left[array_position(p_readings, r.id)];
    IF v_left > 0 THEN PERFORM readings.say(r.id, 'warning', jsonb_build_object('minutesLeft', v_left));
    ELSE
      -- The minute that begins at this very moment is due, too.
      r := readings.charge_through(r, foundation.clock_now() + interval '1 microsecond');
      IF r.state = 'ENDED' THEN ended := ended || r.id; END IF;
    END IF;
  END LOOP;
  busy := ARRAY(SELECT id FROM readings.readings WHERE id = ANY (p_readings) AND id <> ALL (v_seen) AND state = 'ACTIVE');
END $$;

-- Where readings, their meters and the ledger do not say the same; no rows when they do.
CREATE FUNCTION readings.audit_meters() RETURNS TABLE (violation text, reading_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT 'a meter runs for a reading that is not active, or none for one that is', r.id
    FROM readings.readings r LEFT JOIN readings.meters m ON m.reading_id = r.id WHERE (r.state = 'ACTIVE') <> (m.reading_id IS NOT NULL)
  UNION ALL
  SELECT 'a running meter and its reading were not told the same', r.id FROM readings.readings r JOIN readings.meters m ON m.reading_id = r.id
    WHERE (m.client_account, m.reader_account, m.rate, m.fee, m.shared_ms, m.active_since, m.sequence, m.minute_limit)
      IS DISTINCT FROM (r.client_account, r.reader_account, r.rate, r.fee, r.shared_ms, r.active_since, r.sequence, r.minute_limit)
  UNION ALL
  SELECT 'the minutes of a reading are not those in the ledger', r.id
    FROM readings.metered_readings r LEFT JOIN ledger.transfers t ON t.subject_id = r.id AND t.reason = 'session-minute'
    GROUP BY r.id, r.minutes_charged HAVING count(t) <> r.minutes_charged OR max(t.number) <> r.minutes_charged
  UNION ALL
  SELECT 'what is held for a reading is not what it was charged and not settled for', r.id
    FROM readings.metered_readings r LEFT JOIN ledger.entries e ON e.subject_id = r.id AND e.account = (SELECT account_id FROM ledger.account_kinds WHERE name = 'held')
    GROUP BY r.id, r.state, r.charged HAVING coalesce(sum(e.amount), 0) <> CASE r.state WHEN 'ENDED' THEN 0 ELSE r.charged END
$$;

GRANT EXECUTE ON FUNCTION readings.charge_due, readings.warn_or_end, readings.audit_meters TO soulseer_api;
