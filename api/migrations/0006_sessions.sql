-- Live rooms: who is in one, through which page and node, and a meter for each guest who pays.
-- Rules are TypeScript (api/src/sessions); here are rows, constraints and the one set-based charge (sql/charge-due.sql).

CREATE TYPE sessions.session_state AS ENUM ('PENDING', 'OPEN', 'ENDED');
CREATE TYPE sessions.role AS ENUM ('HOST', 'GUEST');
CREATE TYPE sessions.meter_state AS ENUM ('PENDING', 'CONNECTING', 'ACTIVE', 'PAUSED', 'ENDED');
CREATE TYPE sessions.ending AS ENUM
  ('HOST_ENDED', 'GUEST_ENDED', 'TIME_UP', 'OUT_OF_FUNDS', 'CONNECTION_LOST', 'NEVER_CONNECTED', 'NOT_ADMITTED', 'STAFF_ENDED');
CREATE TYPE sessions.billed_by AS ENUM ('SECOND', 'MINUTE');

CREATE TABLE sessions.sessions (
  id uuid PRIMARY KEY,                     -- of what takes place in it: a reading, an appointment
  state sessions.session_state NOT NULL DEFAULT 'PENDING',
  join_seconds integer NOT NULL CHECK (join_seconds > 0),
  grace_seconds integer NOT NULL CHECK (grace_seconds >= 0),
  unpaid_signals_left integer NOT NULL DEFAULT 400, -- signals that may still travel while no meter runs
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT ended_at_a_moment CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
) WITH (fillfactor = 70);

CREATE TABLE sessions.participants (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  session_id uuid NOT NULL REFERENCES sessions.sessions,
  person_id uuid NOT NULL,                 -- accounts.people
  role sessions.role NOT NULL,
  page text,                               -- the page session that listens; the address for signals
  node uuid,                               -- the node it listens through
  connection text,                         -- the connection it listens by
  joined_at timestamptz,                   -- connected since; null while it is not
  heard_at timestamptz,                    -- a sign of life that is stored, because the page was quiet or said something
  is_quiet boolean NOT NULL DEFAULT false, -- then heard_at is its last sign of life, otherwise its node's heard_at may be later
  left_at timestamptz,                     -- takes part no longer
  CONSTRAINT one_participant_a_person UNIQUE (session_id, person_id),
  CONSTRAINT listens_by_a_page CHECK ((page IS NULL) = (node IS NULL))
) WITH (fillfactor = 60);
CREATE INDEX participants_by_node ON sessions.participants (node) WHERE node IS NOT NULL;
CREATE UNIQUE INDEX one_host_a_session ON sessions.participants (session_id) WHERE role = 'HOST';

-- What a guest pays for the time shared with the host. While it is ACTIVE each minute is held from the wallet as it begins;
-- when it has ended, its cost is captured and the rest released. Money in minor units.
CREATE TABLE sessions.meters (
  participant_id uuid PRIMARY KEY REFERENCES sessions.participants,
  session_id uuid NOT NULL,
  wallet bigint NOT NULL,                  -- ledger.accounts of the guest
  earnings bigint NOT NULL,                -- ledger.accounts of the host
  rate bigint NOT NULL CHECK (rate > 0),   -- a minute
  currency character(3) NOT NULL,
  state sessions.meter_state NOT NULL DEFAULT 'PENDING',
  bills_by sessions.billed_by NOT NULL,
  fee_basis_points integer NOT NULL CHECK (fee_basis_points BETWEEN 0 AND 10000),
  minute_limit integer CHECK (minute_limit > 0), -- so many minutes the guest agreed to; null: until somebody ends it
  minutes integer NOT NULL DEFAULT 0 CHECK (minutes >= 0), -- held so far
  shared_ms bigint NOT NULL DEFAULT 0 CHECK (shared_ms >= 0), -- up to active_since
  grace_ms_left integer NOT NULL CHECK (grace_ms_left >= 0), -- of the one budget for interruptions
  active_since timestamptz,
  next_charge_at timestamptz,
  due_slot smallint,                       -- the tenth of a second within the minute at which its minutes begin, while it runs
  waited_until timestamptz,                -- until when the two are waited for, while CONNECTING or PAUSED
  started_at timestamptz,
  paused_at timestamptz,
  ended_at timestamptz,
  ending sessions.ending,
  cost bigint, fee bigint,                 -- once it has ended
  CONSTRAINT runs_while_active CHECK ((state = 'ACTIVE') = (active_since IS NOT NULL)
    AND (state = 'ACTIVE') = (next_charge_at IS NOT NULL) AND (state = 'ACTIVE') = (due_slot IS NOT NULL)),
  CONSTRAINT waits_for_a_time CHECK ((state IN ('CONNECTING', 'PAUSED')) = (waited_until IS NOT NULL)),
  CONSTRAINT ended_with_a_cost CHECK ((state = 'ENDED') = (num_nonnulls(ended_at, ending, cost, fee) = 4)),
  CONSTRAINT costs_at_most_what_was_held CHECK (cost BETWEEN 0 AND rate * minutes AND fee BETWEEN 0 AND cost)
) WITH (fillfactor = 60, autovacuum_analyze_scale_factor = 5);
CREATE INDEX meters_due ON sessions.meters (due_slot) WHERE due_slot IS NOT NULL;
CREATE INDEX meters_waiting ON sessions.meters (waited_until) WHERE waited_until IS NOT NULL;
CREATE INDEX meters_open_by_earnings ON sessions.meters (earnings) WHERE ended_at IS NULL;
CREATE INDEX meters_by_session ON sessions.meters (session_id);

-- When a meter stood still since somebody was lost.
CREATE TABLE sessions.pauses (
  participant_id uuid NOT NULL,            -- whose meter
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  lost sessions.role,                      -- null: both
  PRIMARY KEY (participant_id, from_at)
);

GRANT SELECT, INSERT, UPDATE ON sessions.sessions, sessions.participants, sessions.meters, sessions.pauses TO soulseer_api;

-- exported: a session of one host and one guest who pays, as one row
CREATE VIEW sessions.pairs AS
  SELECT s.id, s.state AS session_state, m.participant_id, m.state, m.ending, m.rate, m.currency, m.wallet, m.earnings, m.bills_by, m.fee_basis_points,
      m.minute_limit, m.minutes, m.shared_ms, m.active_since, m.next_charge_at, m.waited_until, m.started_at, m.ended_at, m.cost, m.fee,
      g.page AS guest_page, g.joined_at AS guest_joined_at, h.page AS host_page, h.joined_at AS host_joined_at
    FROM sessions.sessions s
      JOIN sessions.participants h ON h.session_id = s.id AND h.role = 'HOST'
      JOIN sessions.participants g ON g.session_id = s.id AND g.role = 'GUEST'
      JOIN sessions.meters m ON m.participant_id = g.id;
GRANT SELECT ON sessions.pairs TO soulseer_api;

-- exported: the time two people shared in a session, for averages
CREATE VIEW sessions.lengths AS
  SELECT h.person_id AS host_id, m.started_at, m.ended_at FROM sessions.meters m
    JOIN sessions.participants h ON h.session_id = m.session_id AND h.role = 'HOST' WHERE m.started_at IS NOT NULL AND m.ended_at IS NOT NULL;
GRANT SELECT ON sessions.lengths TO soulseer_api;
