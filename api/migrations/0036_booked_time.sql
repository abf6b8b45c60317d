-- A meter may begin with time whose price was agreed and set aside beforehand: an appointment. No minute is held before that time is
-- over; minutes after it are held as in any session, as far as the guest agreed to them.
ALTER TABLE sessions.meters
  ADD COLUMN booked_for uuid,              -- what the price is held for until the two have met; then it is held for the meter
  ADD COLUMN booked_price bigint CHECK (booked_price > 0),
  ADD COLUMN booked_from timestamptz,
  ADD COLUMN booked_until timestamptz,
  ADD COLUMN booked_held bigint NOT NULL DEFAULT 0, -- the price, once the two have met
  ADD COLUMN booked_ms bigint NOT NULL DEFAULT 0 CHECK (booked_ms >= 0), -- shared before booked_until, up to active_since
  ADD COLUMN booked_cost bigint,           -- of the price, once it has ended
  ADD CONSTRAINT booked_whole CHECK (num_nonnulls(booked_for, booked_price, booked_from, booked_until) IN (0, 4) AND booked_until > booked_from),
  ADD CONSTRAINT holds_what_was_booked CHECK (booked_held = 0 OR booked_held = booked_price),
  ADD CONSTRAINT booked_cost_at_the_end CHECK ((state = 'ENDED' AND booked_for IS NOT NULL) = (booked_cost IS NOT NULL)),
  DROP CONSTRAINT costs_at_most_what_was_held,
  ADD CONSTRAINT costs_at_most_what_was_held
    CHECK (cost BETWEEN 0 AND rate * minutes + booked_held AND fee BETWEEN 0 AND cost AND booked_cost BETWEEN 0 AND booked_held),
  DROP CONSTRAINT meters_minute_limit_check,
  ADD CONSTRAINT meters_minute_limit_check CHECK (minute_limit > 0 OR minute_limit = 0 AND booked_for IS NOT NULL);

INSERT INTO ledger.transfer_reasons VALUES ('session-booking');
INSERT INTO ledger.transfer_reason_kinds VALUES ('session-booking', 'wallet', 'held');

-- When a page of each first listened: who came, and when.
ALTER TABLE sessions.participants ADD COLUMN came_at timestamptz;

-- Its result has what was booked.
DROP FUNCTION IF EXISTS sessions.charge_due(smallint[]);

-- exported: a session of one host and one guest who pays, as one row
CREATE OR REPLACE VIEW sessions.pairs AS
  SELECT s.id, s.state AS session_state, m.participant_id, m.state, m.ending, m.rate, m.currency, m.wallet, m.earnings, m.bills_by, m.fee_basis_points,
      m.minute_limit, m.minutes, m.shared_ms, m.active_since, m.next_charge_at, m.waited_until, m.started_at, m.ended_at, m.cost, m.fee,
      g.page AS guest_page, g.joined_at AS guest_joined_at, h.page AS host_page, h.joined_at AS host_joined_at,
      m.booked_from, m.booked_until, m.booked_held, m.booked_ms, m.booked_cost, 
      g.came_at AS guest_came_at, CASE WHEN g.page IS NULL THEN g.heard_at END AS guest_gone_at,
      h.came_at AS host_came_at, CASE WHEN h.page IS NULL THEN h.heard_at END AS host_gone_at
    FROM sessions.sessions s
      JOIN sessions.participants h ON h.session_id = s.id AND h.role = 'HOST'
      JOIN sessions.participants g ON g.session_id = s.id AND g.role = 'GUEST'
      JOIN sessions.meters m ON m.participant_id = g.id;

-- exported: the time two people shared in a session of open length, for averages
CREATE OR REPLACE VIEW sessions.lengths AS
  SELECT h.person_id AS host_id, m.started_at, m.ended_at FROM sessions.meters m
    JOIN sessions.participants h ON h.session_id = m.session_id AND h.role = 'HOST'
    WHERE m.started_at IS NOT NULL AND m.ended_at IS NOT NULL AND m.booked_for IS NULL;

-- The reading that takes place in the room of an appointment.
ALTER TABLE readings.readings ADD COLUMN appointment_id uuid CONSTRAINT one_reading_an_appointment UNIQUE;
DROP VIEW readings.standing;
CREATE VIEW readings.standing AS
  SELECT r.*, CASE r.ring WHEN 'ACCEPTED' THEN m.state::text ELSE r.ring::text END AS state,
      CASE m.ending WHEN 'HOST_ENDED' THEN 'READER_ENDED' WHEN 'GUEST_ENDED' THEN 'CLIENT_ENDED' WHEN 'NOT_ADMITTED' THEN NULL
        ELSE m.ending::text END AS ending,
      m.participant_id, m.rate, m.currency, m.wallet, m.earnings, m.bills_by, m.fee_basis_points, m.minute_limit, m.minutes, m.shared_ms, m.active_since,
      m.next_charge_at, m.waited_until, m.started_at, m.cost, m.fee, m.guest_page, m.guest_joined_at, m.host_page, m.host_joined_at,
      m.booked_from, m.booked_until, m.booked_held, m.booked_ms, m.booked_cost,
      CASE r.ring WHEN 'ACCEPTED' THEN m.ended_at ELSE r.answered_at END AS ended_at,
      coalesce(i.name, '') AS client_name, b.balance AS wallet_balance, coalesce(e.sequence, 0) AS sequence, c.now AS at
    FROM foundation.clock_face c, readings.readings r
      JOIN LATERAL (SELECT * FROM sessions.pairs WHERE id = r.id LIMIT 1) m ON true
      LEFT JOIN LATERAL (SELECT name FROM accounts.identities WHERE id = r.client_id LIMIT 1) i ON true
      LEFT JOIN LATERAL (SELECT balance FROM ledger.balances WHERE id = m.wallet LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT sequence FROM foundation.subjects WHERE id = r.id LIMIT 1) e ON true;
GRANT SELECT ON readings.standing TO soulseer_api;

ALTER TYPE bookings.appointment_state ADD VALUE 'NOT_CONNECTED' AFTER 'NOBODY_CAME';
-- An appointment has a room, in which its sides are seen to come; and a rate by which it may go on.
ALTER TABLE bookings.appointments
  ADD COLUMN reading_id uuid,              -- readings.readings: its room, from five minutes before it begins
  ADD COLUMN rate bigint CHECK (rate > 0), -- a minute after its end
  DROP COLUMN client_came_at,
  DROP COLUMN reader_came_at;
UPDATE bookings.appointments SET rate = greatest(1, price / (extract(epoch FROM ends_at - starts_at) / 60)::bigint);
ALTER TABLE bookings.appointments ALTER COLUMN rate SET NOT NULL;
CREATE UNIQUE INDEX appointments_by_reading ON bookings.appointments (reading_id) WHERE reading_id IS NOT NULL;
CREATE INDEX appointments_to_open ON bookings.appointments (starts_at) WHERE state = 'BOOKED' AND reading_id IS NULL;
GRANT UPDATE (reading_id) ON bookings.appointments TO soulseer_api;
