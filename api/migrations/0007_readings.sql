-- Live readings: what was asked for, at which price, and how it was answered. What happens in the room is the session's of the same id.
CREATE TYPE readings.channel AS ENUM ('CHAT', 'VOICE', 'VIDEO');
CREATE TYPE readings.ring AS ENUM ('RINGING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED');

CREATE TABLE readings.readings (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  client_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers, copied not referenced: an edit there changes nothing here
  reader_name text NOT NULL,
  channel readings.channel NOT NULL,
  ring readings.ring NOT NULL DEFAULT 'RINGING',
  topic text,
  question text,
  requested_at timestamptz NOT NULL,
  ring_ends_at timestamptz NOT NULL,
  answered_at timestamptz,
  CONSTRAINT answered_at_a_moment CHECK ((ring = 'RINGING') = (answered_at IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX readings_ringing ON readings.readings (ring_ends_at) WHERE ring = 'RINGING';
CREATE INDEX readings_ringing_for ON readings.readings (reader_id) WHERE ring = 'RINGING';
CREATE INDEX readings_by_client ON readings.readings (client_id, id);
CREATE INDEX readings_by_reader ON readings.readings (reader_id, id);
GRANT SELECT, INSERT, UPDATE (ring, answered_at) ON readings.readings TO soulseer_api;

-- A reading with its session and its meter as they stand, and what both sides have beside it.
CREATE VIEW readings.standing AS
  SELECT r.*, CASE r.ring WHEN 'ACCEPTED' THEN m.state::text ELSE r.ring::text END AS state,
      CASE m.ending WHEN 'HOST_ENDED' THEN 'READER_ENDED' WHEN 'GUEST_ENDED' THEN 'CLIENT_ENDED' WHEN 'NOT_ADMITTED' THEN NULL
        ELSE m.ending::text END AS ending,
      m.participant_id, m.rate, m.currency, m.wallet, m.earnings, m.bills_by, m.fee_basis_points, m.minute_limit, m.minutes, m.shared_ms, m.active_since,
      m.next_charge_at, m.waited_until, m.started_at, m.cost, m.fee, m.guest_page, m.guest_joined_at, m.host_page, m.host_joined_at,
      CASE r.ring WHEN 'ACCEPTED' THEN m.ended_at ELSE r.answered_at END AS ended_at,
      coalesce(i.name, '') AS client_name, b.balance AS wallet_balance, coalesce(e.sequence, 0) AS sequence, c.now AS at
    FROM foundation.clock_face c, readings.readings r
      JOIN LATERAL (SELECT * FROM sessions.pairs WHERE id = r.id LIMIT 1) m ON true
      LEFT JOIN LATERAL (SELECT name FROM accounts.identities WHERE id = r.client_id LIMIT 1) i ON true
      LEFT JOIN LATERAL (SELECT balance FROM ledger.balances WHERE id = m.wallet LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT sequence FROM foundation.subjects WHERE id = r.id LIMIT 1) e ON true;
GRANT SELECT ON readings.standing TO soulseer_api;
