-- Appointments: live readings for which a time, a length and a price are agreed beforehand.
CREATE SCHEMA bookings;
GRANT USAGE ON SCHEMA bookings TO soulseer_api;

-- How a reader takes appointments; without a row, only on their acceptance, in all lengths that the house offers.
CREATE TABLE bookings.offers (
  person_id uuid PRIMARY KEY,              -- accounts.people
  is_instant boolean NOT NULL,
  spans smallint[] NOT NULL,               -- minutes
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON bookings.offers TO soulseer_api;

CREATE TYPE bookings.appointment_state AS ENUM
  ('REQUESTED', 'BOOKED', 'DECLINED', 'LAPSED', 'CANCELLED', 'COMPLETED', 'CLIENT_ABSENT', 'READER_ABSENT', 'NOBODY_CAME');
CREATE TYPE bookings.side AS ENUM ('CLIENT', 'READER');

CREATE TABLE bookings.appointments (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  client_id uuid NOT NULL,                 -- accounts.people
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers, copied not referenced: an edit there changes nothing here
  reader_name text NOT NULL,
  channel text NOT NULL,
  topic text,
  question text,
  state bookings.appointment_state NOT NULL,
  starts_at timestamptz NOT NULL,          -- an instant: no change of anybody's time zone moves it
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  blocked tstzrange NOT NULL,              -- with the reader's buffers of then
  buffer_before smallint NOT NULL,         -- minutes
  buffer_after smallint NOT NULL,
  -- What was agreed, in minor units and basis points.
  price bigint NOT NULL CHECK (price > 0),
  currency character(3) NOT NULL,
  wallet bigint NOT NULL,                  -- ledger.accounts
  earnings bigint NOT NULL,                -- ledger.accounts
  fee_basis_points integer NOT NULL,
  free_hours integer NOT NULL,
  late_refund_basis_points integer NOT NULL,
  absent_refund_basis_points integer NOT NULL,
  most_moves integer NOT NULL,
  is_instant boolean NOT NULL,
  answer_hours integer NOT NULL,
  requested_at timestamptz NOT NULL,
  set_at timestamptz NOT NULL,             -- when it was asked for, or moved to its time
  reminded text CHECK (reminded IN ('DAY', 'SOON')),
  answer_by timestamptz,                   -- while REQUESTED
  answered_at timestamptz,
  moves integer NOT NULL DEFAULT 0 CHECK (moves <= most_moves),
  client_came_at timestamptz,
  reader_came_at timestamptz,
  -- How it ended.
  ended_at timestamptz,
  ended_by bookings.side,                  -- who cancelled it
  captured bigint,                         -- what of the price was not given back
  fee bigint,                              -- the platform's part of it
  CONSTRAINT waits_for_an_answer CHECK ((state = 'REQUESTED') = (answer_by IS NOT NULL)),
  CONSTRAINT settled_when_it_ended CHECK ((state IN ('REQUESTED', 'BOOKED')) = (ended_at IS NULL) AND (ended_at IS NULL) = (captured IS NULL) AND (captured IS NULL) = (fee IS NULL)),
  CONSTRAINT captures_at_most_the_price CHECK (captured BETWEEN 0 AND price AND fee BETWEEN 0 AND captured),
  CONSTRAINT blocks_its_time CHECK (blocked @> tstzrange(starts_at, ends_at)),
  -- One slot is taken once, whoever comes at the same moment; and nobody is in two places.
  CONSTRAINT one_appointment_at_a_time EXCLUDE USING gist (reader_id WITH =, blocked WITH &&) WHERE (state IN ('REQUESTED', 'BOOKED')),
  CONSTRAINT one_place_at_a_time EXCLUDE USING gist (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('REQUESTED', 'BOOKED'))
) WITH (fillfactor = 80);
CREATE INDEX appointments_by_client ON bookings.appointments (client_id, starts_at, id);
CREATE INDEX appointments_by_reader ON bookings.appointments (reader_id, starts_at, id);
CREATE INDEX appointments_to_answer ON bookings.appointments (answer_by) WHERE state = 'REQUESTED';
CREATE INDEX appointments_to_remind ON bookings.appointments (starts_at) WHERE state = 'BOOKED' AND reminded IS DISTINCT FROM 'SOON';
CREATE INDEX appointments_to_settle ON bookings.appointments (ends_at) WHERE state = 'BOOKED';
GRANT SELECT, INSERT, UPDATE (state, starts_at, ends_at, blocked, buffer_before, buffer_after, answer_by, answered_at, moves, set_at, reminded,
  client_came_at, reader_came_at, ended_at, ended_by, captured, fee) ON bookings.appointments TO soulseer_api;
