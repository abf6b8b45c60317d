-- What everything stands on: a schema for each module, the clock, idempotency keys, the nodes that are alive.
CREATE SCHEMA accounts;
CREATE SCHEMA ledger;
CREATE SCHEMA billing;
CREATE SCHEMA availability;
CREATE SCHEMA readings;
CREATE SCHEMA aftercare;
CREATE SCHEMA trust;
GRANT USAGE ON SCHEMA foundation, accounts, ledger, billing, availability, readings, aftercare, trust TO soulseer_api;

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
