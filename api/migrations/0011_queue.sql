-- The queue: who waits for a reader who is in a reading, in the order in which they came. A turn is one row's change
-- of state under its lock, so it comes once, whichever node looks, and however often.

-- ANSWERED, DECLINED and LEFT (taken back) say how the ring that a place came to was answered; LEFT also says that the
-- client went; VANISHED that no page of theirs was there any more; UNFUNDED that the wallet did not cover a reading when
-- the turn came; WITHDRAWN that she no longer offers what was waited for.
CREATE TYPE readings.waiting_state AS ENUM
  ('WAITING', 'RINGING', 'ANSWERED', 'DECLINED', 'LEFT', 'VANISHED', 'UNFUNDED', 'WITHDRAWN');

CREATE TABLE readings.waitings (
  id uuid PRIMARY KEY DEFAULT uuidv7(),    -- says the order, too
  client_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  here_until timestamptz NOT NULL,         -- a page of theirs is surely there until then, or was
  joined_at timestamptz NOT NULL,
  ended_at timestamptz,
  reading_id uuid,                         -- what rang when the turn came
  state readings.waiting_state NOT NULL DEFAULT 'WAITING',
  channel readings.channel NOT NULL,
  bills_by readings.billed_by NOT NULL,
  rate bigint NOT NULL CHECK (rate > 0),   -- the most per minute that the client agreed to
  currency character(3) NOT NULL,
  profile_id uuid NOT NULL,
  reader_name text NOT NULL,
  topic text,
  question text,
  minute_limit integer                     -- as agreed to, like the rate
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX one_waiting_a_client ON readings.waitings (client_id) WHERE state IN ('WAITING', 'RINGING');
CREATE INDEX queue_of_a_reader ON readings.waitings (reader_id, id) WHERE state = 'WAITING';
CREATE INDEX waitings_ringing ON readings.waitings (reading_id) WHERE state = 'RINGING';

GRANT SELECT, DELETE, UPDATE (state, ended_at, here_until) ON readings.waitings TO soulseer_api;

-- Whose turn it is: the first whose page is there, or was a moment ago, for a reload takes a few seconds.
CREATE FUNCTION readings.first_in_queue(p_reader uuid, p_now timestamptz) RETURNS readings.waitings
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT * FROM readings.waitings
  WHERE reader_id = p_reader AND state = 'WAITING' AND here_until > p_now - interval '5 seconds' ORDER BY id LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION readings.first_in_queue TO soulseer_api;

-- What the wait for a reader depends on: whether she takes readings, for how long the open one has run (null: there is
-- none), and how long her last ones took, all in milliseconds.
CREATE FUNCTION readings.pace_of(p_reader uuid, OUT online boolean, OUT busy_ms bigint, OUT recent_ms bigint[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT availability.is_online(p_reader, foundation.clock_now()),
    (SELECT coalesce(extract(epoch FROM foundation.clock_now() - accepted_at) * 1000, 0)::bigint FROM readings.readings
      WHERE reader_id = p_reader AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')),
    ARRAY(SELECT (extract(epoch FROM ended_at - accepted_at) * 1000)::bigint FROM readings.readings
      WHERE reader_id = p_reader AND state = 'ENDED' AND started_at IS NOT NULL ORDER BY id DESC LIMIT 9)
$$;
GRANT EXECUTE ON FUNCTION readings.pace_of TO soulseer_api;

-- A place as its client is told of it.
CREATE VIEW readings.told_waitings AS
  SELECT w.*, p.online, p.busy_ms, p.recent_ms,
      (SELECT count(*) FROM readings.waitings a WHERE a.reader_id = w.reader_id AND a.state = 'WAITING' AND a.id < w.id)::integer AS ahead
    FROM readings.waitings w, LATERAL readings.pace_of(w.reader_id) p;
GRANT SELECT ON readings.told_waitings TO soulseer_api;

-- Takes a place, if she takes readings but cannot be rung now, and the client waits nowhere, is in no reading, and holds
-- p_least; answers nothing otherwise.
CREATE FUNCTION readings.join_queue(p_client uuid, p_reader uuid, p_profile uuid, p_reader_name text, p_channel readings.channel,
  p_rate bigint, p_least bigint, p_currency character, p_bills_by readings.billed_by, p_topic text, p_question text, p_minute_limit integer, p_lease interval) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_now timestamptz := foundation.clock_now(); pace record;
BEGIN
  SELECT * INTO pace FROM readings.pace_of(p_reader);
  IF NOT pace.online THEN RETURN; END IF;
  IF pace.busy_ms IS NULL AND (readings.first_in_queue(p_reader, v_now)).id IS NULL THEN RETURN; END IF;
  IF (ledger.account(p_client, 'wallet', p_currency)).balance < p_least THEN RETURN; END IF;
  IF EXISTS (SELECT FROM readings.readings WHERE p_client IN (client_id, reader_id) AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')) THEN RETURN; END IF;
  RETURN QUERY INSERT INTO readings.waitings (client_id, reader_id, here_until, joined_at, channel, bills_by, rate, currency,
      profile_id, reader_name, topic, question, minute_limit)
    VALUES (p_client, p_reader, v_now + p_lease, v_now, p_channel, p_bills_by, p_rate, p_currency,
      p_profile, p_reader_name, p_topic, p_question, p_minute_limit)
    ON CONFLICT DO NOTHING RETURNING id;
END $$;

-- Rings for the first in the queue, at the rate agreed to or a lower one. Answers nothing when it is not this one's
-- turn, when she cannot be rung after all, and when the wallet falls short, which ends the place.
CREATE FUNCTION readings.ring_waiting(p_waiting uuid, p_rate bigint, p_minimum_minutes integer, p_fee_basis_points integer,
  p_ring_seconds integer, p_join_seconds integer, p_grace_seconds integer) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_now timestamptz := foundation.clock_now(); w readings.waitings; v_rate bigint; r readings.told_readings;
BEGIN
  SELECT * INTO w FROM readings.waitings WHERE id = p_waiting AND state = 'WAITING' FOR NO KEY UPDATE SKIP LOCKED;
  IF w.id IS NULL OR (readings.first_in_queue(w.reader_id, v_now)).id <> w.id THEN RETURN; END IF;
  v_rate := least(w.rate, p_rate);
  IF (ledger.account(w.client_id, 'wallet', w.currency)).balance < v_rate * p_minimum_minutes THEN
    UPDATE readings.waitings SET state = 'UNFUNDED', ended_at = v_now WHERE id = w.id;
    RETURN;
  END IF;
  SELECT * INTO r FROM readings.request_reading(w.client_id, w.reader_id, w.profile_id, w.reader_name, w.channel, v_rate,
    v_rate * p_minimum_minutes, w.currency, p_fee_basis_points, w.bills_by, p_ring_seconds, p_join_seconds, p_grace_seconds, w.topic, w.question, w.minute_limit);
  IF r.id IS NULL THEN RETURN; END IF;
  UPDATE readings.waitings SET state = 'RINGING', reading_id = r.id WHERE id = w.id;
  RETURN NEXT r;
END $$;

-- The queue's second: pages that are here stay (p_here: those that hang on the asking node), answered rings are settled,
-- who went into a reading or vanished leaves. Answers the queues that changed, the readers who are away now, and the
-- places whose turn it is. One node does it at a time; the others only say who is here.
-- A ring that nobody answered gives the place back, and switches her off: the queue pauses until she comes back, rather
-- than ring for everybody in vain.
CREATE FUNCTION readings.tend_queues(p_here uuid[], p_lease interval, p_grace interval)
  RETURNS TABLE (what text, reader_id uuid, waiting_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE v_now timestamptz := foundation.clock_now();
BEGIN
  UPDATE readings.waitings SET here_until = v_now + p_lease
    WHERE id = ANY (p_here) AND state = 'WAITING' AND here_until < v_now + p_lease * 0.67;
  IF NOT EXISTS (SELECT FROM readings.waitings WHERE state IN ('WAITING', 'RINGING')) THEN RETURN; END IF;
  IF NOT pg_try_advisory_xact_lock(hashtext('soulseer.queues')) THEN RETURN; END IF;
  RETURN QUERY WITH settled AS (
    UPDATE readings.waitings w SET here_until = greatest(w.here_until, v_now), ended_at = CASE WHEN r.state <> 'EXPIRED' THEN v_now END,
        state = CASE r.state WHEN 'EXPIRED' THEN 'WAITING' WHEN 'DECLINED' THEN 'DECLINED' WHEN 'CANCELLED' THEN 'LEFT' ELSE 'ANSWERED' END::readings.waiting_state
      FROM readings.readings r WHERE w.state = 'RINGING' AND r.id = w.reading_id AND r.state <> 'RINGING'
      RETURNING w.id, w.reader_id, r.state AS answer
  ), away AS (
    UPDATE availability.presence p SET online = false, changed_at = v_now
      FROM settled s WHERE s.answer = 'EXPIRED' AND p.person_id = s.reader_id AND p.online RETURNING p.person_id
  )
  SELECT 'changed', s.reader_id, s.id FROM settled s UNION ALL SELECT 'away', a.person_id, NULL FROM away a;
  RETURN QUERY UPDATE readings.waitings w SET reading_id = busy.reading_id, ended_at = CASE WHEN busy.hers THEN NULL ELSE v_now END,
      state = CASE WHEN busy.hers THEN 'RINGING' ELSE 'LEFT' END::readings.waiting_state
    FROM (SELECT w.id, r.id AS reading_id, r.client_id = w.client_id AND r.reader_id = w.reader_id AS hers FROM readings.waitings w, LATERAL (
        SELECT id, client_id, reader_id FROM readings.readings WHERE client_id = w.client_id AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')
        UNION ALL SELECT id, client_id, reader_id FROM readings.readings WHERE reader_id = w.client_id AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED')
        LIMIT 1) r WHERE w.state = 'WAITING') busy
    WHERE w.id = busy.id RETURNING 'changed', w.reader_id, w.id;
  RETURN QUERY UPDATE readings.waitings w SET state = 'VANISHED', ended_at = v_now
    WHERE w.state = 'WAITING' AND w.here_until < v_now - p_grace RETURNING 'changed', w.reader_id, w.id;
  RETURN QUERY SELECT 'turn', f.reader_id, f.id
    FROM (SELECT DISTINCT w.reader_id FROM readings.waitings w WHERE w.state = 'WAITING') q, LATERAL readings.first_in_queue(q.reader_id, v_now) f
    WHERE f.here_until > v_now AND availability.is_online(f.reader_id, v_now)
      AND NOT EXISTS (SELECT FROM readings.readings r WHERE r.reader_id = f.reader_id AND r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED'));
END $$;

GRANT EXECUTE ON FUNCTION readings.join_queue, readings.ring_waiting, readings.tend_queues TO soulseer_api;
