-- What the guest need not pay though it was shared, when staff end a session: it is taken off the cost before that is captured.
ALTER TABLE sessions.meters ADD COLUMN forgiven bigint NOT NULL DEFAULT 0 CHECK (forgiven >= 0);

-- Sessions that are open, for staff who look at what goes on.
CREATE INDEX sessions_open ON sessions.sessions (id) WHERE state = 'OPEN';

-- Why staff ended a reading, in their words to both sides.
CREATE TABLE readings.stops (
  reading_id uuid PRIMARY KEY,
  by         uuid NOT NULL,
  words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  at         timestamptz NOT NULL DEFAULT foundation.clock_now()
);
GRANT SELECT, INSERT ON readings.stops TO soulseer_api;

-- exported: sessions that are open
CREATE VIEW sessions.going_on AS SELECT id FROM sessions.sessions WHERE state = 'OPEN';
-- exported: when each side of a session was last heard of, and whether a page of theirs listens
CREATE VIEW sessions.signs AS
  SELECT p.session_id, p.role, p.page IS NOT NULL AS is_here,
      least(c.now, greatest(p.heard_at, CASE WHEN NOT p.is_quiet THEN n.heard_at END)) AS heard_at
    FROM foundation.clock_face c, sessions.participants p LEFT JOIN foundation.nodes n ON n.id = p.node;
GRANT SELECT ON sessions.going_on, sessions.signs TO soulseer_api;
