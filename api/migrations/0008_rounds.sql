-- The meter's rounds: whoever is due is charged, all at once; and what follows for their readings.

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

GRANT EXECUTE ON FUNCTION api.charge_due, api.warn_or_end, api.audit_meters TO soulseer_api;
