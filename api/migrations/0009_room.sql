-- The room: who is in it, through which page and node, and until when they were surely there.

-- Until when whoever hung on a node was surely there.
CREATE FUNCTION readings.heard_through(p_node uuid) RETURNS timestamptz
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT least(foundation.clock_now(), coalesce((SELECT heard_at FROM foundation.nodes WHERE id = p_node), foundation.clock_now()))
$$;

-- A side's place in the room: its page, the node the page hangs on, and since when it is connected.
CREATE TYPE readings.seat AS (page text, node uuid, joined_at timestamptz);

CREATE FUNCTION readings.seat_of(r readings.readings, p_side readings.side) RETURNS readings.seat
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_side WHEN 'CLIENT' THEN (r.client_page, r.client_node, r.client_joined_at)::readings.seat
    WHEN 'READER' THEN (r.reader_page, r.reader_node, r.reader_joined_at)::readings.seat END
$$;

-- Takes or leaves a place, for an event: answers the row that counts it. The row must be locked, and its meter not running:
-- while it runs, both are in their places.
CREATE FUNCTION readings.seat_side(p_reading uuid, p_side readings.side, p_page text, p_node uuid, p_joined_at timestamptz) RETURNS readings.readings
LANGUAGE plpgsql AS $$
DECLARE r readings.readings;
BEGIN
  IF p_side = 'CLIENT' THEN
    UPDATE readings.readings SET client_page = p_page, client_node = p_node, client_joined_at = p_joined_at, sequence = sequence + 1
      WHERE id = p_reading RETURNING * INTO r;
  ELSE
    UPDATE readings.readings SET reader_page = p_page, reader_node = p_node, reader_joined_at = p_joined_at, sequence = sequence + 1
      WHERE id = p_reading RETURNING * INTO r;
  END IF;
  RETURN r;
END $$;

-- A side is no longer connected since p_at; the page may still be listening. The row must be locked, and be as given.
CREATE FUNCTION readings.lose_side(r readings.readings, p_side readings.side, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_seat readings.seat := readings.seat_of(r, p_side); told text;
BEGIN
  IF r.state = 'ACTIVE' THEN PERFORM readings.pause_reading(r, p_at, p_side);
  ELSE told := readings.tell_state(readings.seat_side(r.id, p_side, v_seat.page, v_seat.node, NULL)); END IF;
END $$;

-- A page of one side listens, through a node. The newest page of a side is the side: it takes over from one that did
-- not say goodbye, which was surely there only until its node last heard of it, and says anew that it is connected.
-- p_away_ms: the same page is back through the same node, whose older connection was last heard so long ago.
CREATE FUNCTION readings.enter_reading(p_reading uuid, p_person uuid, p_page text, p_node uuid, p_away_ms integer) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; v_side readings.side; v_seat readings.seat; told text;
BEGIN
  SELECT * INTO r FROM readings.readings
    WHERE id = p_reading AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') FOR NO KEY UPDATE;
  v_side := readings.side_of(r, p_person);
  v_seat := readings.seat_of(r, v_side);
  IF v_side IS NULL THEN NULL;
  ELSIF (v_seat.page, v_seat.node) IS DISTINCT FROM (p_page, p_node) THEN
    IF v_seat.joined_at IS NOT NULL THEN PERFORM readings.lose_side(r, v_side, readings.heard_through(v_seat.node)); END IF;
    told := readings.tell(readings.seat_side(p_reading, v_side, p_page, p_node, NULL), 'side', jsonb_build_object('present', true, 'page', p_page), v_side);
  ELSIF v_seat.joined_at IS NOT NULL AND p_away_ms IS NOT NULL THEN
    PERFORM readings.lose_side(r, v_side, foundation.clock_now() - make_interval(secs => p_away_ms / 1000.0));
  END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

-- This page is connected; when the other side is too, the meter runs. Nothing happens for a page that is not in the room.
CREATE FUNCTION readings.join_reading(p_reading uuid, p_person uuid, p_page text) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; v_side readings.side; v_seat readings.seat; told text;
BEGIN
  SELECT * INTO r FROM readings.readings WHERE id = p_reading AND state IN ('CONNECTING', 'ACTIVE', 'PAUSED') FOR NO KEY UPDATE;
  v_side := readings.side_of(r, p_person);
  v_seat := readings.seat_of(r, v_side);
  IF v_seat.page = p_page AND v_seat.node IS NOT NULL AND v_seat.joined_at IS NULL THEN
    IF coalesce(r.client_joined_at, r.reader_joined_at) IS NOT NULL THEN PERFORM readings.run_reading(r);
    ELSE told := readings.tell_state(readings.seat_side(p_reading, v_side, v_seat.page, v_seat.node, (SELECT now FROM foundation.clock_face))); END IF;
  END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

-- A page says it lost its media, or its socket closed (p_gone): told for a page that is no longer the side's, nothing happens.
CREATE FUNCTION readings.leave_reading(p_reading uuid, p_person uuid, p_page text, p_node uuid, p_gone boolean, p_silent_ms integer) RETURNS SETOF readings.told_readings
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r readings.readings; v_side readings.side; v_seat readings.seat; told text;
BEGIN
  SELECT * INTO r FROM readings.readings
    WHERE id = p_reading AND state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') FOR NO KEY UPDATE;
  v_side := readings.side_of(r, p_person);
  v_seat := readings.seat_of(r, v_side);
  IF v_seat.page = p_page AND coalesce(v_seat.node = p_node, p_node IS NULL) THEN
    IF v_seat.joined_at IS NOT NULL THEN
      PERFORM readings.lose_side(r, v_side, foundation.clock_now() - make_interval(secs => p_silent_ms / 1000.0));
    END IF;
    IF p_gone THEN
      told := readings.tell(readings.seat_side(p_reading, v_side, NULL, NULL, NULL), 'side', jsonb_build_object('present', false, 'page', p_page), v_side);
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM readings.told_readings WHERE id = p_reading;
END $$;

-- This node is alive, and heard of everybody who hangs on it at most p_silent_ms ago. False when it was silent for
-- longer than a lease: others may have counted it lost, so it counts as lost since then, and its sockets enter their
-- readings anew.
CREATE FUNCTION readings.touch_node(p_node uuid, p_lease interval, p_silent_ms integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE foundation.nodes SET seen_at = (SELECT now FROM foundation.clock_face), heard_at = greatest(heard_at, (SELECT now FROM foundation.clock_face) - make_interval(secs => p_silent_ms / 1000.0))
    WHERE id = p_node AND seen_at > (SELECT now FROM foundation.clock_face) - p_lease;
  IF FOUND THEN RETURN true; END IF;
  -- Whoever is counting it dead finishes first; all that is left of it is lost here, before it begins anew.
  PERFORM 1 FROM foundation.nodes WHERE id = p_node FOR UPDATE;
  PERFORM readings.lose_dead_nodes(p_lease, 1000000000);
  INSERT INTO foundation.nodes (id, started_at, seen_at, heard_at) VALUES (p_node, (SELECT now FROM foundation.clock_face), (SELECT now FROM foundation.clock_face), (SELECT now FROM foundation.clock_face))
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at;
  RETURN false;
END $$;

-- Whoever hung on a node that went silent was there until it last heard of them, and no longer. All of them at once:
-- each reading's events in the order in which its sides are lost, the client's first. Many are told as a gap.
-- A node with more than p_limit readings dies over several calls.
CREATE FUNCTION readings.lose_dead_nodes(p_lease interval, p_limit integer DEFAULT 10000) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE node foundation.nodes; v_lost integer;
BEGIN
  FOR node IN SELECT * FROM foundation.nodes WHERE seen_at <= foundation.clock_now() - p_lease FOR UPDATE SKIP LOCKED LOOP
    IF cardinality(node.workers) > 0 THEN PERFORM jobs.force_unlock_workers(node.workers); END IF;
    PERFORM readings.charge_minutes_of(node);
    v_lost := readings.lose_readings_of(node, p_limit);
    IF v_lost > 0 THEN PERFORM foundation.remember('gap'); END IF;
    IF v_lost < p_limit THEN DELETE FROM foundation.nodes WHERE id = node.id; END IF;
  END LOOP;
END $$;

-- The minutes that began while the node's pages were surely there, and that no meter has come to yet.
CREATE FUNCTION readings.charge_minutes_of(p_node foundation.nodes) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE r readings.readings;
BEGIN
  FOR r IN SELECT d.* FROM readings.readings d JOIN readings.running_meters m ON m.reading_id = d.id
    WHERE d.state = 'ACTIVE' AND (d.client_node = p_node.id OR d.reader_node = p_node.id) AND m.next_charge_at < p_node.heard_at
    ORDER BY d.id FOR NO KEY UPDATE OF d
  LOOP
    PERFORM readings.charge_through(r, p_node.heard_at);
  END LOOP;
END $$;

-- What readings.leave_reading does for one page that is gone, for all pages of a node. Answers how many readings it was.
CREATE FUNCTION readings.lose_readings_of(p_node foundation.nodes, p_limit integer) RETURNS integer
LANGUAGE sql SET search_path = pg_catalog AS $$
  -- Locked first, and then looked at: a statement sees neither a meter that was started nor a minute that was charged while it
  -- waited for a lock.
  SELECT FROM readings.readings
    WHERE state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') AND (client_node = p_node.id OR reader_node = p_node.id)
    ORDER BY id LIMIT p_limit FOR NO KEY UPDATE;
  SELECT FROM readings.readings r JOIN readings.meters m ON m.reading_id = r.id
    WHERE r.state = 'ACTIVE' AND (r.client_node = p_node.id OR r.reader_node = p_node.id) ORDER BY r.id LIMIT p_limit FOR NO KEY UPDATE OF m;
  WITH now AS MATERIALIZED (SELECT foundation.clock_now() AS at),
  lost AS MATERIALIZED (
    SELECT r.id, r.state, r.ending, r.sequence, coalesce(m.minutes_charged, r.minutes_charged) AS minutes, r.client_page, r.reader_page, r.active_since,
        greatest(p_node.heard_at, r.active_since) AS until,
        coalesce(r.client_node = p_node.id, false) AS client, coalesce(r.client_node = p_node.id AND r.client_joined_at IS NOT NULL, false) AS client_joined,
        coalesce(r.reader_node = p_node.id, false) AS reader, coalesce(r.reader_node = p_node.id AND r.reader_joined_at IS NOT NULL, false) AS reader_joined,
        CASE r.state WHEN 'ACTIVE' THEN 'PAUSED'::readings.reading_state ELSE r.state END AS then_state
      FROM readings.readings r LEFT JOIN readings.running_meters m ON m.reading_id = r.id
      WHERE r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED') AND (r.client_node = p_node.id OR r.reader_node = p_node.id)
      ORDER BY r.id LIMIT p_limit
  ), stopped AS (
    DELETE FROM readings.meters m USING lost l WHERE m.reading_id = l.id
  ), told AS (
    INSERT INTO readings.reading_events (reading_id, sequence, minutes_charged, at, kind, side, payload)
      SELECT l.id, l.sequence + row_number() OVER (PARTITION BY l.id ORDER BY e.place), l.minutes, now.at, e.kind::readings.event_kind, e.side, e.payload
        FROM lost l, now, LATERAL (VALUES
          (1, l.client_joined, 'state', NULL::readings.side, jsonb_build_object('state', l.then_state, 'ending', l.ending)),
          (2, l.client, 'side', 'CLIENT', jsonb_build_object('present', false, 'page', l.client_page)),
          (3, l.reader_joined, 'state', NULL, jsonb_build_object('state', l.then_state, 'ending', l.ending)),
          (4, l.reader, 'side', 'READER', jsonb_build_object('present', false, 'page', l.reader_page))) AS e (place, happened, kind, side, payload)
        WHERE e.happened
  ), paused AS (
    INSERT INTO readings.reading_pauses (reading_id, from_at, lost_side)
      SELECT id, until, CASE WHEN client THEN 'CLIENT' ELSE 'READER' END::readings.side FROM lost WHERE state = 'ACTIVE'
      ON CONFLICT (reading_id, from_at) DO UPDATE SET to_at = NULL
  ), changed AS (
    UPDATE readings.readings r SET state = l.then_state,
        sequence = r.sequence + l.client_joined::int + l.client::int + l.reader_joined::int + l.reader::int,
        client_page = CASE WHEN NOT l.client THEN r.client_page END, client_node = CASE WHEN NOT l.client THEN r.client_node END,
        client_joined_at = CASE WHEN NOT l.client THEN r.client_joined_at END,
        reader_page = CASE WHEN NOT l.reader THEN r.reader_page END, reader_node = CASE WHEN NOT l.reader THEN r.reader_node END,
        reader_joined_at = CASE WHEN NOT l.reader THEN r.reader_joined_at END,
        shared_ms = r.shared_ms + coalesce(floor(extract(epoch FROM l.until - l.active_since) * 1000)::bigint, 0),
        paused_at = CASE l.state WHEN 'ACTIVE' THEN l.until ELSE r.paused_at END,
        grace_ends_at = CASE l.state WHEN 'ACTIVE' THEN now.at + make_interval(secs => r.grace_seconds) ELSE r.grace_ends_at END,
        active_since = NULL, minutes_charged = l.minutes
      FROM lost l, now WHERE r.id = l.id RETURNING r.id
  )
  SELECT count(*)::integer FROM changed
$$;

-- Rings nobody answered, rooms nobody came to, graces nobody used. Answers the readings that changed.
CREATE FUNCTION readings.close_overdue(p_limit integer) RETURNS SETOF uuid
LANGUAGE plpgsql AS $$
DECLARE r readings.readings; v_now timestamptz := (SELECT now FROM foundation.clock_face); told text;
BEGIN
  FOR r IN
    SELECT * FROM readings.readings
    WHERE state IN ('RINGING', 'CONNECTING', 'PAUSED') AND coalesce(grace_ends_at, ring_ends_at) <= v_now
    ORDER BY id LIMIT p_limit FOR NO KEY UPDATE SKIP LOCKED
  LOOP
    IF r.state = 'RINGING' THEN
      UPDATE readings.readings SET state = 'EXPIRED', ended_at = ring_ends_at, sequence = sequence + 1 WHERE id = r.id RETURNING * INTO r;
      told := readings.tell_state(r);
    ELSE
      r := readings.close_reading(r, CASE r.state WHEN 'CONNECTING' THEN 'NEVER_CONNECTED' ELSE 'CONNECTION_LOST' END::readings.reading_ending, r.grace_ends_at);
    END IF;
    RETURN NEXT r.id;
  END LOOP;
END $$;

-- What a tick does before it charges, since nobody pays for a minute that began without them: this node is alive; who
-- hung on a dead one is lost; who was waited for in vain is closed. Answers the readings that were closed.
CREATE FUNCTION readings.begin_tick(p_node uuid, p_lease interval, p_silent_ms integer, p_limit integer,
  OUT alive boolean, OUT now timestamptz, OUT closed uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  alive := readings.touch_node(p_node, p_lease, p_silent_ms);
  PERFORM readings.lose_dead_nodes(p_lease);
  closed := ARRAY(SELECT readings.close_overdue(p_limit));
  now := foundation.clock_now();
  -- A sign of life need not wait for the disk: one that is lost in a crash makes pages count as lost a second earlier.
  IF closed = '{}' AND coalesce(current_setting('soulseer.happened', true), '') = '' THEN
    PERFORM set_config('synchronous_commit', 'off', true);
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION readings.enter_reading, readings.join_reading, readings.leave_reading, readings.begin_tick TO soulseer_api;
