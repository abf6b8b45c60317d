-- What happened on the platform, day by day. Each module exports its facts: one row for each thing that happened, with its moment, what shows
-- it (a node of the contract), the reader and the person it belongs to, and a value: milliseconds, stars, or minor units of a currency.
CREATE SCHEMA metrics;
GRANT USAGE ON SCHEMA metrics TO soulseer_api;

CREATE INDEX people_by_time ON accounts.people (created_at);
-- exported: what people did about their account, for metrics
CREATE VIEW accounts.facts AS
  SELECT 'SIGN_UPS'::text AS measure, created_at AS at, 'Person'::text AS node, id::text AS id, NULL::uuid AS reader_id, id AS person_id,
      NULL::text AS currency, 0::bigint AS value
    FROM accounts.people WHERE subject NOT LIKE 'guest:%';

-- Of each transfer what came to the platform's own account, and what to its reader or was taken from them: by what they sold and what was
-- given back of it. What moves between a reader's own accounts and their bank is no income.
-- exported: money that was earned, came in and was given back, for metrics
CREATE VIEW ledger.facts AS
  WITH moved AS (
    SELECT t.at, t.id, t.reason, t.currency::text AS currency, t.credit, t.amount, t.fee, d.kind AS debit_kind, c.kind AS credit_kind,
        d.owner_id AS debit_owner, c.owner_id AS credit_owner,
        CASE WHEN c.kind = 'earnings' THEN c.owner_id WHEN d.kind = 'earnings' OR (d.kind = 'receivable' AND t.reason IN ('refund', 'gift-undone')) THEN d.owner_id END AS reader_id,
        t.fee + CASE WHEN t.credit = 1 THEN t.amount - t.fee ELSE 0 END - CASE WHEN t.debit = 1 THEN t.amount ELSE 0 END AS platform,
        CASE WHEN t.reason IN ('payout', 'payout-returned', 'receivable-collected', 'reserve-kept', 'reserve-freed') THEN 0
          ELSE CASE WHEN c.kind = 'earnings' THEN t.amount - t.fee ELSE 0 END
            - CASE WHEN d.kind = 'earnings' OR (d.kind = 'receivable' AND t.reason IN ('refund', 'gift-undone')) THEN t.amount ELSE 0 END
          END AS reader
      FROM ledger.transfers t LEFT JOIN ledger.accounts d ON d.id = t.debit LEFT JOIN ledger.accounts c ON c.id = t.credit
      WHERE t.reason NOT IN ('session-minute', 'booking-hold', 'order-hold', 'entry-hold', 'purchase-hold', 'release')
  )
  SELECT 'PLATFORM_PART'::text AS measure, at, 'Transfer'::text AS node, id::text AS id, reader_id, NULL::uuid AS person_id, currency, platform AS value
    FROM moved WHERE platform <> 0
  UNION ALL SELECT 'READER_PART', at, 'Transfer', id::text, reader_id, NULL, currency, reader FROM moved WHERE reader <> 0
  UNION ALL SELECT 'TOP_UPS', at, 'Transfer', id::text, NULL, credit_owner, currency, amount FROM moved WHERE reason = 'top-up'
  UNION ALL SELECT 'TIPS', at, 'Transfer', id::text, reader_id, debit_owner, currency, amount FROM moved WHERE reason = 'tip'
  UNION ALL SELECT 'REFUNDS', at, 'Transfer', id::text, reader_id, NULL, currency, amount - fee FROM moved WHERE reason = 'refund';

CREATE INDEX disputes_by_time ON trust.cases (opened_at) WHERE kind = 'DISPUTE';
-- exported: what clients disputed, for metrics
CREATE VIEW trust.facts AS
  SELECT 'DISPUTES'::text AS measure, opened_at AS at, 'Dispute'::text AS node, id::text AS id, reader_id, client_id AS person_id, NULL::text AS currency,
      0::bigint AS value
    FROM trust.cases WHERE kind = 'DISPUTE';

CREATE INDEX readings_by_time ON readings.readings (requested_at);
CREATE INDEX completions_by_day ON readings.completions (ended_at);
CREATE INDEX completions_of_client ON readings.completions (client_id, ended_at);
-- A ring and what became of it stand on the day of the ring, a reading that took place on the day it ended.
-- exported: rings and readings, for metrics
CREATE VIEW readings.facts AS
  SELECT CASE r.ring WHEN 'ACCEPTED' THEN 'RINGS_ANSWERED' WHEN 'DECLINED' THEN 'RINGS_DECLINED' WHEN 'EXPIRED' THEN 'RINGS_MISSED'
      WHEN 'CANCELLED' THEN 'RINGS_CANCELLED' ELSE 'RINGS_OPEN' END AS measure,
      r.requested_at AS at, 'Reading'::text AS node, r.id::text AS id, r.reader_id, r.client_id AS person_id, NULL::text AS currency,
      CASE WHEN r.ring = 'ACCEPTED' THEN (extract(epoch FROM r.answered_at - r.requested_at) * 1000)::bigint ELSE 0 END AS value
    FROM readings.readings r WHERE r.appointment_id IS NULL
  UNION ALL SELECT 'READINGS_STARTED', r.requested_at, 'Reading', r.id::text, r.reader_id, r.client_id, NULL, 0
    FROM readings.readings r JOIN sessions.pairs p ON p.id = r.id WHERE r.ring = 'ACCEPTED' AND p.started_at IS NOT NULL
  UNION ALL SELECT 'READINGS_' || c.channel, c.ended_at, 'Reading', c.reading_id::text, r.reader_id, c.client_id, NULL, c.shared_ms
    FROM readings.completions c JOIN readings.readings r ON r.id = c.reading_id
  UNION ALL SELECT 'FIRST_READINGS', c.ended_at, 'Reading', c.reading_id::text, r.reader_id, c.client_id, NULL, 0
    FROM readings.completions c JOIN readings.readings r ON r.id = c.reading_id
    WHERE NOT EXISTS (SELECT FROM readings.completions e WHERE e.client_id = c.client_id AND (e.ended_at, e.reading_id) < (c.ended_at, c.reading_id))
  UNION ALL SELECT 'READINGS_RETURNING', c.ended_at, 'Reading', c.reading_id::text, r.reader_id, c.client_id, NULL, 0
    FROM readings.completions c JOIN readings.readings r ON r.id = c.reading_id
    WHERE EXISTS (SELECT FROM readings.completions e WHERE e.profile_id = c.profile_id AND e.client_id = c.client_id
      AND (e.ended_at, e.reading_id) < (c.ended_at, c.reading_id));
-- exported: who gave a reading
CREATE VIEW readings.readers AS SELECT id, reader_id FROM readings.readings;

CREATE INDEX appointments_by_end ON bookings.appointments (ended_at) WHERE ended_at IS NOT NULL;
-- A reader who came more than two minutes after the beginning was late; the value is by how much.
-- exported: appointments by how they ended, for metrics
CREATE VIEW bookings.facts AS
  SELECT CASE WHEN a.state = 'COMPLETED' THEN 'APPOINTMENTS_KEPT' WHEN a.state IN ('READER_ABSENT', 'NOBODY_CAME') THEN 'APPOINTMENTS_MISSED'
      WHEN a.state = 'CANCELLED' AND a.ended_by = 'READER' THEN 'APPOINTMENTS_CANCELLED' ELSE 'APPOINTMENTS_OTHER' END AS measure,
      a.ended_at AS at, CASE WHEN a.reading_id IS NULL THEN 'Appointment' ELSE 'Reading' END AS node, coalesce(a.reading_id, a.id)::text AS id,
      a.reader_id, a.client_id AS person_id, NULL::text AS currency, 0::bigint AS value
    FROM bookings.appointments a WHERE a.ended_at IS NOT NULL
  UNION ALL SELECT 'APPOINTMENTS_LATE', a.ended_at, 'Reading', a.reading_id::text, a.reader_id, a.client_id, NULL,
      (extract(epoch FROM p.host_came_at - a.starts_at) * 1000)::bigint
    FROM bookings.appointments a JOIN sessions.pairs p ON p.id = a.reading_id
    WHERE a.ended_at IS NOT NULL AND a.state = 'COMPLETED' AND p.host_came_at > a.starts_at + interval '2 minutes';

CREATE INDEX answers_by_end ON answers.answers (ended_at) WHERE ended_at IS NOT NULL;
-- exported: answers by how they ended, for metrics; the value is the time from the request
CREATE VIEW answers.facts AS
  SELECT CASE state WHEN 'DELIVERED' THEN 'ANSWERS' WHEN 'LATE' THEN 'ANSWERS_LATE' WHEN 'DECLINED' THEN 'ANSWERS_DECLINED' ELSE 'ANSWERS_CANCELLED' END AS measure,
      ended_at AS at, 'Answer'::text AS node, id::text AS id, reader_id, client_id AS person_id, NULL::text AS currency,
      (extract(epoch FROM ended_at - requested_at) * 1000)::bigint AS value
    FROM answers.answers WHERE ended_at IS NOT NULL;
-- exported: who gave an answer
CREATE VIEW answers.readers AS SELECT id, reader_id FROM answers.answers;

CREATE INDEX orders_by_payment ON shop.orders (paid_at) WHERE paid_at IS NOT NULL;
-- exported: orders that were paid, for metrics
CREATE VIEW shop.facts AS
  SELECT 'ORDERS'::text AS measure, paid_at AS at, 'Order'::text AS node, id::text AS id, NULL::uuid AS reader_id, person_id, currency::text AS currency,
      total AS value
    FROM shop.orders WHERE paid_at IS NOT NULL;

CREATE INDEX reviews_by_day ON aftercare.reviews (at);
-- exported: reviews with their stars, for metrics
CREATE VIEW aftercare.facts AS
  SELECT 'REVIEWS'::text AS measure, v.at, 'Review'::text AS node, v.id::text AS id, coalesce(r.reader_id, a.reader_id) AS reader_id, v.client_id AS person_id,
      NULL::text AS currency, v.stars::bigint AS value
    FROM aftercare.reviews v LEFT JOIN readings.readers r ON r.id = v.reading_id LEFT JOIN answers.readers a ON a.id = v.reading_id;

CREATE INDEX sent_by_time ON gifts.sent (at);
-- exported: gifts that were not taken back, for metrics
CREATE VIEW gifts.facts AS
  SELECT 'GIFTS'::text AS measure, at, 'SentGift'::text AS node, id::text AS id, reader_id, sender_id AS person_id, currency::text AS currency,
      price * count AS value
    FROM gifts.sent WHERE undone_at IS NULL;

-- All facts, by their moment.
CREATE VIEW metrics.facts AS
  SELECT * FROM accounts.facts UNION ALL SELECT * FROM ledger.facts UNION ALL SELECT * FROM trust.facts UNION ALL SELECT * FROM readings.facts
  UNION ALL SELECT * FROM bookings.facts UNION ALL SELECT * FROM answers.facts UNION ALL SELECT * FROM shop.facts
  UNION ALL SELECT * FROM aftercare.facts UNION ALL SELECT * FROM gifts.facts;

-- Days that were counted, by the zone that the policies named then.
CREATE TABLE metrics.days (
  day date PRIMARY KEY,
  zone text NOT NULL,
  counted_at timestamptz NOT NULL
);
-- How many facts of a measure a day has, and their values together: of all (without a reader), and of each reader.
CREATE TABLE metrics.daily (
  day date NOT NULL REFERENCES metrics.days,
  measure text NOT NULL,
  reader_id uuid,                          -- accounts.people
  currency text,                           -- of a value that is money
  count bigint NOT NULL,
  total bigint NOT NULL,
  CONSTRAINT counted_once UNIQUE NULLS NOT DISTINCT (day, reader_id, measure, currency)
);
CREATE INDEX daily_of_reader ON metrics.daily (reader_id, day) WHERE reader_id IS NOT NULL;
CREATE INDEX daily_of_all ON metrics.daily (day) WHERE reader_id IS NULL;
-- Who did something on a day, so that each counts once in a longer time, too.
CREATE TABLE metrics.active_people (
  day date NOT NULL REFERENCES metrics.days,
  person_id uuid NOT NULL,                 -- accounts.people
  PRIMARY KEY (day, person_id)
);
GRANT SELECT ON accounts.facts, ledger.facts, trust.facts, readings.facts, readings.readers, bookings.facts, answers.facts, answers.readers, shop.facts,
  aftercare.facts, gifts.facts, metrics.facts TO soulseer_api;
GRANT SELECT, INSERT, DELETE ON metrics.daily, metrics.active_people TO soulseer_api;
GRANT SELECT, INSERT, UPDATE ON metrics.days TO soulseer_api;
