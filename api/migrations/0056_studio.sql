-- A stream goes without a picture, and may be interrupted for a private reading.
ALTER TABLE streams.streams
  ADD COLUMN has_picture boolean NOT NULL DEFAULT true,
  ADD COLUMN takes_private boolean NOT NULL DEFAULT false,
  ADD COLUMN paused_ms bigint NOT NULL DEFAULT 0, -- of the pauses that are over
  ADD COLUMN paused_for uuid,              -- readings.readings, after which it goes on by itself
  ADD CONSTRAINT paused_for_while_paused CHECK (paused_for IS NULL OR state = 'PAUSED');
CREATE INDEX streams_paused_for ON streams.streams (paused_for) WHERE paused_for IS NOT NULL;
GRANT UPDATE (has_picture, takes_private, paused_for, paused_ms) ON streams.streams TO soulseer_api;

-- Who asked for a private reading during a stream, by the place that they hold in the queue of its reader.
CREATE TABLE streams.private_requests (
  stream_id uuid NOT NULL REFERENCES streams.streams,
  client_id uuid NOT NULL,                 -- accounts.people
  waiting_id uuid NOT NULL,                -- readings.waitings
  asked_at timestamptz NOT NULL,
  declined_at timestamptz,
  PRIMARY KEY (stream_id, client_id)
);
CREATE INDEX private_requests_of_client ON streams.private_requests (client_id);
GRANT SELECT, INSERT, UPDATE (waiting_id, asked_at, declined_at) ON streams.private_requests TO soulseer_api;

-- AWAY: from a stream that goes on after the reading which its reader is in; nobody else rings them meanwhile.
ALTER TABLE availability.busy DROP CONSTRAINT busy_role_check, ADD CONSTRAINT busy_role_check CHECK (role IN ('HOST', 'GUEST', 'AWAY'));
-- exported: identity subjects of the readers who can be rung now, for the catalogue to choose among
CREATE OR REPLACE FUNCTION availability.reachable_subjects() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT i.subject FROM availability.presence w JOIN accounts.identities i ON i.id = w.person_id
  WHERE w.online AND w.lease_ends_at > (SELECT foundation.clock_now()) AND NOT i.is_locked
    AND NOT EXISTS (SELECT FROM availability.busy b WHERE b.person_id = w.person_id AND b.role IN ('HOST', 'AWAY'))
$$;
