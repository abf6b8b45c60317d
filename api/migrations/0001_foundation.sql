-- What everything stands on: a schema for each module, the clock, idempotency keys, the nodes that are alive.
CREATE SCHEMA accounts;
CREATE SCHEMA ledger;
CREATE SCHEMA billing;
CREATE SCHEMA availability;
CREATE SCHEMA sessions;
CREATE SCHEMA readings;
CREATE SCHEMA aftercare;
CREATE SCHEMA trust;
GRANT USAGE ON SCHEMA foundation, accounts, ledger, billing, availability, sessions, readings, aftercare, trust TO soulseer_api;

-- A function is for nobody until it is granted: most of them run with the owner's rights.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The one clock of the product. `shift` stays zero and `stands_at` null in production (the api refuses to start
-- otherwise); the local world moves the clock, tests also let it stand still, and only the owner role may.
CREATE TABLE foundation.clock (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  shift interval NOT NULL DEFAULT '0',
  stands_at timestamptz
);
INSERT INTO foundation.clock DEFAULT VALUES;
ANALYZE foundation.clock; -- or plans take it for a large table
GRANT SELECT ON foundation.clock TO soulseer_api;

-- What the clock shows. clock_timestamp, not now(): a verb that waited for a lock must decide by the time it got it. Functions
-- that run in every reading look here themselves: asking another function costs several times as much.
CREATE VIEW foundation.clock_face AS SELECT coalesce(stands_at, pg_catalog.clock_timestamp()) + shift AS now FROM foundation.clock;
GRANT SELECT ON foundation.clock_face TO soulseer_api;

CREATE FUNCTION foundation.clock_now() RETURNS timestamptz
  LANGUAGE sql VOLATILE
  AS $$ SELECT now FROM foundation.clock_face $$;
GRANT EXECUTE ON FUNCTION foundation.clock_now TO soulseer_api;

-- Moves the clock for tests and the local world. Those alive stay alive: their signs of life move along,
-- unless p_all_silent says that nobody was heard of meanwhile.
CREATE FUNCTION foundation.move_clock(p_by interval, p_all_silent boolean DEFAULT false) RETURNS timestamptz
  LANGUAGE plpgsql AS $$
BEGIN
  UPDATE foundation.clock SET shift = shift + p_by;
  IF NOT p_all_silent THEN
    UPDATE foundation.nodes SET seen_at = seen_at + p_by, heard_at = heard_at + p_by;
    UPDATE availability.presence SET lease_ends_at = lease_ends_at + p_by WHERE lease_ends_at > foundation.clock_now() - p_by;
  END IF;
  RETURN foundation.clock_now();
END $$;

-- Said twice, done once: who said it, which verb, their key, what they meant, and what came of it.
CREATE TABLE foundation.idempotency_keys (
  person_id uuid NOT NULL,
  verb text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  fingerprint text NOT NULL,
  subject_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, verb, key)
);
CREATE INDEX idempotency_keys_age ON foundation.idempotency_keys (created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON foundation.idempotency_keys TO soulseer_api;

-- An api process and when it was last alive. Whoever hangs on a dead node is lost with it.
CREATE TABLE foundation.nodes (
  id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  heard_at timestamptz NOT NULL,           -- everybody who hangs on it was heard of at or after this moment
  workers text[] NOT NULL DEFAULT '{}'     -- its job workers, whose locked jobs are freed when it dies
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE, DELETE ON foundation.nodes TO soulseer_api;

-- Whatever has events: a reading, a payout, a case. Its row lock puts the events of one subject in order.
CREATE TABLE foundation.subjects (
  id uuid PRIMARY KEY,
  sequence integer NOT NULL                -- of its last event
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE ON foundation.subjects TO soulseer_api;

-- Facts, written in the transaction that brought them about. Append-only: the api may not change or delete one.
CREATE TABLE foundation.events (
  subject_id uuid NOT NULL REFERENCES foundation.subjects,
  sequence integer NOT NULL,               -- 1, 2, 3 … within its subject, in the order of commits, without holes
  type text NOT NULL,                      -- e.g. 'payout.paid'
  version smallint NOT NULL,               -- of the payload's shape
  at timestamptz NOT NULL,
  payload jsonb NOT NULL,
  audience text,                           -- the page session it concerns alone; null: everybody who may hear the subject
  key text,                                -- emitted twice with one key, it is stored once
  PRIMARY KEY (subject_id, sequence)
);
CREATE UNIQUE INDEX events_once ON foundation.events (subject_id, type, key) WHERE key IS NOT NULL;
CREATE INDEX events_for_one_page ON foundation.events (type, at) WHERE audience IS NOT NULL;
GRANT SELECT, INSERT ON foundation.events TO soulseer_api;

-- An event that a handler has not handled yet. A row goes when its handler succeeded, and stays parked after the last attempt.
CREATE TABLE foundation.deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  handler text NOT NULL,
  subject_id uuid NOT NULL,
  sequence integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  retry_at timestamptz,                    -- by the database's own clock, as the jobs are
  failed_at timestamptz,
  error text,
  parked_at timestamptz,
  PRIMARY KEY (handler, subject_id, sequence),
  FOREIGN KEY (subject_id, sequence) REFERENCES foundation.events
);
CREATE INDEX deliveries_parked ON foundation.deliveries (id) WHERE parked_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON foundation.deliveries TO soulseer_api;

-- Stores an event, one delivery and one job for each handler. Answers the first event's place when the key was emitted before.
CREATE FUNCTION foundation.emit(
  p_subject uuid, p_type text, p_version smallint, p_payload jsonb, p_audience text, p_key text, p_handlers text[], p_queues text[]
) RETURNS TABLE (sequence integer, at timestamptz, is_new boolean)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_sequence integer;
  v_at timestamptz;
BEGIN
  IF p_key IS NOT NULL THEN
    -- The lock first: whoever emits the same key at the same time waits here and then finds it.
    INSERT INTO foundation.subjects (id, sequence) VALUES (p_subject, 0) ON CONFLICT (id) DO NOTHING;
    PERFORM FROM foundation.subjects s WHERE s.id = p_subject FOR NO KEY UPDATE;
    RETURN QUERY SELECT e.sequence, e.at, false FROM foundation.events e
      WHERE e.subject_id = p_subject AND e.type = p_type AND e.key = p_key;
    IF FOUND THEN RETURN; END IF;
  END IF;
  INSERT INTO foundation.subjects AS s (id, sequence) VALUES (p_subject, 1)
    ON CONFLICT (id) DO UPDATE SET sequence = s.sequence + 1
    RETURNING s.sequence INTO v_sequence;
  INSERT INTO foundation.events (subject_id, sequence, type, version, at, payload, audience, key)
    VALUES (p_subject, v_sequence, p_type, p_version, foundation.clock_now(), p_payload, p_audience, p_key)
    RETURNING events.at INTO v_at;
  INSERT INTO foundation.deliveries (handler, subject_id, sequence) SELECT h, p_subject, v_sequence FROM unnest(p_handlers) h;
  PERFORM jobs.add_job('events.deliver', payload => json_build_object('handler', h.name, 'subjectId', p_subject), queue_name => h.queue)
    FROM unnest(p_handlers, p_queues) AS h (name, queue);
  RETURN QUERY SELECT v_sequence, v_at, true;
END $$;
GRANT EXECUTE ON FUNCTION foundation.emit TO soulseer_api;

-- Forgets what was for one page alone (signals name addresses of people's machines). Nothing else is ever deleted.
CREATE FUNCTION foundation.forget_events(p_type text, p_before timestamptz) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH forgotten AS (
    DELETE FROM foundation.events e WHERE e.type = p_type AND e.audience IS NOT NULL AND e.at < p_before
      AND NOT EXISTS (SELECT FROM foundation.deliveries d WHERE d.subject_id = e.subject_id AND d.sequence = e.sequence)
    RETURNING 1
  )
  SELECT count(*) FROM forgotten
$$;
GRANT EXECUTE ON FUNCTION foundation.forget_events TO soulseer_api;
