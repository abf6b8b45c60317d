-- What is asked and answered: a reading, and more minutes of it.

-- Asks a reader for a reading, if she can be reached, the wallet covers p_least, and the row's constraints say that
-- both are free, and nobody else waits for her first; answers nothing otherwise. The caller has checked the rest.
CREATE FUNCTION readings.request_reading(p_client uuid, p_reader uuid, p_profile uuid, p_reader_name text, p_channel readings.channel,
  p_rate bigint, p_least bigint, p_currency character, p_fee_basis_points integer, p_bills_by readings.billed_by,
  p_ring_seconds integer, p_join_seconds integer, p_grace_seconds integer, p_topic text, p_question text,
  p_minute_limit integer DEFAULT NULL) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_now timestamptz := (SELECT now FROM foundation.clock_face); v_wallet ledger.accounts := ledger.account(p_client, 'wallet', p_currency); r readings.readings; told text;
BEGIN
  IF v_wallet.balance < p_least THEN RETURN; END IF;
  IF NOT availability.is_online(p_reader, v_now) THEN RETURN; END IF;
  IF (readings.first_in_queue(p_reader, v_now)).client_id <> p_client THEN RETURN; END IF;
  INSERT INTO readings.readings (channel, rate, fee, client_account, reader_account, client_id, reader_id, profile_id, reader_name,
      topic, question, minute_limit, fee_basis_points, bills_by, ring_seconds, join_seconds, grace_seconds, requested_at, ring_ends_at, sequence)
    VALUES (p_channel, p_rate, p_rate * p_fee_basis_points / 10000, v_wallet.id, (ledger.account(p_reader, 'earnings', p_currency)).id,
      p_client, p_reader, p_profile, p_reader_name, p_topic, p_question, p_minute_limit, p_fee_basis_points, p_bills_by,
      p_ring_seconds, p_join_seconds, p_grace_seconds, v_now, v_now + make_interval(secs => p_ring_seconds), 1)
    ON CONFLICT DO NOTHING RETURNING * INTO r;
  IF r.id IS NULL THEN RETURN; END IF;
  told := readings.tell_state(r);
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = r.id;
END $$;

-- The same for a client who may say it twice: with the same key and meaning it answers the reading that came of it, with
-- another meaning nothing. A second caller waits at the key until the first is through.
CREATE FUNCTION readings.request_reading_once(p_key text, p_fingerprint text, p_client uuid, p_reader uuid, p_profile uuid, p_reader_name text,
  p_channel readings.channel, p_rate bigint, p_least bigint, p_currency character, p_fee_basis_points integer, p_bills_by readings.billed_by,
  p_ring_seconds integer, p_join_seconds integer, p_grace_seconds integer, p_topic text, p_question text, p_minute_limit integer)
RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.told_readings;
BEGIN
  INSERT INTO foundation.idempotency_keys (person_id, verb, key, fingerprint) VALUES (p_client, 'requestReading', p_key, p_fingerprint)
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT * FROM readings.told_readings WHERE id = (SELECT subject_id FROM foundation.idempotency_keys
      WHERE person_id = p_client AND verb = 'requestReading' AND key = p_key AND fingerprint = p_fingerprint);
    RETURN;
  END IF;
  SELECT * INTO r FROM readings.request_reading(p_client, p_reader, p_profile, p_reader_name, p_channel, p_rate, p_least, p_currency,
    p_fee_basis_points, p_bills_by, p_ring_seconds, p_join_seconds, p_grace_seconds, p_topic, p_question, p_minute_limit);
  IF r.id IS NULL THEN
    DELETE FROM foundation.idempotency_keys WHERE person_id = p_client AND verb = 'requestReading' AND key = p_key;
    RETURN;
  END IF;
  UPDATE foundation.idempotency_keys SET subject_id = r.id WHERE person_id = p_client AND verb = 'requestReading' AND key = p_key;
  RETURN NEXT r;
END $$;

-- RINGING → CONNECTING or DECLINED by the reader, CANCELLED by the client, while it rings.
CREATE FUNCTION readings.answer_reading(p_reading uuid, p_person uuid, p_state readings.reading_state) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; told text;
BEGIN
  UPDATE readings.readings SET state = p_state, sequence = sequence + 1,
      accepted_at = CASE WHEN p_state = 'CONNECTING' THEN (SELECT now FROM foundation.clock_face) END,
      grace_ends_at = CASE WHEN p_state = 'CONNECTING' THEN (SELECT now FROM foundation.clock_face) + make_interval(secs => join_seconds) END,
      ended_at = CASE WHEN p_state <> 'CONNECTING' THEN (SELECT now FROM foundation.clock_face) END
    WHERE id = p_reading AND state = 'RINGING' AND ring_ends_at > foundation.clock_now()
      AND p_person = CASE p_state WHEN 'CANCELLED' THEN client_id ELSE reader_id END
    RETURNING * INTO r;
  IF FOUND THEN told := readings.tell_state(r); END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

-- The client agrees to so many minutes in all, never fewer than before; null: until somebody ends it.
CREATE FUNCTION readings.extend_reading(p_reading uuid, p_person uuid, p_minute_limit integer) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; told text;
BEGIN
  UPDATE readings.readings SET minute_limit = p_minute_limit, sequence = sequence + 1
    WHERE id = p_reading AND client_id = p_person AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')
      AND minute_limit < coalesce(p_minute_limit, 2147483647)
    RETURNING * INTO r;
  IF FOUND THEN told := readings.tell_state(readings.with_meter(r)); END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

-- The reader asks the client for so many minutes in all. Asked again, it is said once, until the client agreed to some.
CREATE FUNCTION readings.propose_extension(p_reading uuid, p_person uuid, p_minute_limit integer) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; v_asked integer;
BEGIN
  SELECT * INTO r FROM readings.readings
    WHERE id = p_reading AND reader_id = p_person AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED') FOR NO KEY UPDATE;
  IF r.minute_limit < p_minute_limit THEN
    SELECT (payload ->> 'minutes')::integer INTO v_asked FROM readings.reading_events
      WHERE reading_id = p_reading AND kind = 'proposal' ORDER BY sequence DESC LIMIT 1;
    IF v_asked IS DISTINCT FROM p_minute_limit THEN
      PERFORM readings.say(p_reading, 'proposal', jsonb_build_object('minutes', p_minute_limit));
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

GRANT EXECUTE ON FUNCTION readings.request_reading_once, readings.answer_reading, readings.extend_reading, readings.propose_extension TO soulseer_api;
