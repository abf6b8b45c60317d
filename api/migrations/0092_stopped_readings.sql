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

-- exported: a session of one host and one guest who pays, as one row
CREATE OR REPLACE VIEW sessions.pairs AS
  SELECT s.id, s.state AS session_state, m.participant_id, m.state, m.ending, m.rate, m.currency, m.wallet, m.earnings, m.bills_by, m.fee_basis_points,
      m.minute_limit, m.minutes, m.shared_ms, m.active_since, m.next_charge_at, m.waited_until, m.started_at, m.ended_at, m.cost, m.fee,
      g.page AS guest_page, g.joined_at AS guest_joined_at, h.page AS host_page, h.joined_at AS host_joined_at,
      m.booked_from, m.booked_until, m.booked_held, m.booked_ms, m.booked_cost,
      g.came_at AS guest_came_at, CASE WHEN g.page IS NULL THEN g.heard_at END AS guest_gone_at,
      h.came_at AS host_came_at, CASE WHEN h.page IS NULL THEN h.heard_at END AS host_gone_at,
      m.forgiven
    FROM sessions.sessions s
      JOIN sessions.participants h ON h.session_id = s.id AND h.role = 'HOST'
      JOIN sessions.participants g ON g.session_id = s.id AND g.role = 'GUEST'
      JOIN sessions.meters m ON m.participant_id = g.id;
DROP VIEW readings.standing;
CREATE VIEW readings.standing AS
  SELECT r.*, CASE r.ring WHEN 'ACCEPTED' THEN m.state::text ELSE r.ring::text END AS state,
      CASE m.ending WHEN 'HOST_ENDED' THEN 'READER_ENDED' WHEN 'GUEST_ENDED' THEN 'CLIENT_ENDED' WHEN 'NOT_ADMITTED' THEN NULL
        ELSE m.ending::text END AS ending,
      m.participant_id, m.rate, m.currency, m.wallet, m.earnings, m.bills_by, m.fee_basis_points, m.minute_limit, m.minutes, m.shared_ms, m.active_since,
      m.next_charge_at, m.waited_until, m.started_at, m.cost, m.fee, m.guest_page, m.guest_joined_at, m.host_page, m.host_joined_at,
      m.booked_from, m.booked_until, m.booked_held, m.booked_ms, m.booked_cost, m.forgiven,
      CASE r.ring WHEN 'ACCEPTED' THEN m.ended_at ELSE r.answered_at END AS ended_at,
      coalesce(i.name, '') AS client_name, b.balance AS wallet_balance, coalesce(e.sequence, 0) AS sequence, c.now AS at
    FROM foundation.clock_face c, readings.readings r
      JOIN LATERAL (SELECT * FROM sessions.pairs WHERE id = r.id LIMIT 1) m ON true
      LEFT JOIN LATERAL (SELECT name FROM accounts.identities WHERE id = r.client_id LIMIT 1) i ON true
      LEFT JOIN LATERAL (SELECT balance FROM ledger.balances WHERE id = m.wallet LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT sequence FROM foundation.subjects WHERE id = r.id LIMIT 1) e ON true;
GRANT SELECT ON readings.standing TO soulseer_api;
