-- The room: who is in it, through which page and node, and until when they were surely there.

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

GRANT EXECUTE ON FUNCTION api.enter_reading, api.join_reading, api.leave_reading, api.touch_node, api.lose_dead_nodes, api.close_overdue
  TO soulseer_api;
