-- After a reading: thanks, and what staff decide when something was wrong.

-- The nth tip of a reading; its money is the transfer of the same subject and number, for 'tip'.
CREATE TABLE aftercare.tips (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reading_id uuid NOT NULL,
  number integer NOT NULL,
  CONSTRAINT numbered_in_turn UNIQUE (reading_id, number)
);
GRANT SELECT, INSERT ON aftercare.tips TO soulseer_api;

-- A case: what staff decide. DISPUTE: a client's of a reading; what the reading cost and what its reader had of it are
-- copied, as they stood when it was disputed: no refund can pass them. The others are opened by the platform, once for their
-- key: AUDIT for what an audit found, CHARGEBACK for a payment that a card's bank disputes, PAYMENT for money from outside
-- that does not fit what was asked for.
CREATE TABLE trust.cases (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL DEFAULT 'DISPUTE' CHECK (kind IN ('DISPUTE', 'AUDIT', 'CHARGEBACK', 'PAYMENT')),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DECIDED')),
  key text UNIQUE,
  person_id uuid,                                   -- whom it concerns, if anybody
  words text CHECK (length(words) BETWEEN 1 AND 2000),
  reading_id uuid,
  client_id uuid,
  reader_id uuid,
  earnings bigint REFERENCES ledger.accounts,
  currency character(3),
  cost bigint CHECK (cost > 0),
  reader_share bigint CHECK (reader_share BETWEEN 0 AND cost),
  reason text CHECK (reason IN ('CONNECTION', 'ABSENT', 'CONDUCT', 'CHARGE', 'OTHER')),
  comment text CHECK (length(comment) BETWEEN 1 AND 2000),
  opened_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  answer text CHECK (length(answer) BETWEEN 1 AND 2000),
  answered_at timestamptz,
  decision text CHECK (decision IN ('REFUND_FULL', 'REFUND_PART', 'UPHELD')),
  refunded bigint CHECK (refunded BETWEEN 0 AND cost),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  decided_by uuid REFERENCES accounts.people,
  decided_at timestamptz,
  CONSTRAINT one_dispute_a_reading UNIQUE (reading_id),
  CONSTRAINT dispute_or_with_a_key CHECK (CASE kind
    WHEN 'DISPUTE' THEN num_nonnulls(reading_id, client_id, reader_id, earnings, currency, cost, reader_share, reason, comment) = 9
      AND num_nonnulls(key, person_id, words) = 0
    ELSE num_nonnulls(reading_id, client_id, reader_id, earnings, currency, cost, reader_share, reason, comment, answer) = 0
      AND num_nonnulls(key, words) = 2 END),
  CONSTRAINT answered_once CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT decided_whole CHECK (CASE state
    WHEN 'OPEN' THEN num_nonnulls(decision, refunded, note, decided_by, decided_at) = 0
    ELSE num_nonnulls(note, decided_by, decided_at) = 3
      AND num_nonnulls(decision, refunded) = CASE kind WHEN 'DISPUTE' THEN 2 ELSE 0 END END)
);
CREATE INDEX cases_by_state ON trust.cases (kind, state, id);
CREATE INDEX cases_holding ON trust.cases (earnings) WHERE state = 'OPEN';
GRANT SELECT, INSERT, UPDATE (state, answer, answered_at, decision, refunded, note, decided_by, decided_at) ON trust.cases TO soulseer_api;

-- Who did what to a case, and when: added to, never changed.
CREATE TABLE trust.case_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES trust.cases,
  at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  person_id uuid,                                   -- null: the platform itself
  did text NOT NULL CHECK (did IN ('OPENED', 'ANSWERED', 'DECIDED')),
  words text NOT NULL
);
CREATE INDEX case_log_by_case ON trust.case_log (case_id, id);
GRANT SELECT, INSERT ON trust.case_log TO soulseer_api;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trust.case_log
  FOR EACH STATEMENT EXECUTE FUNCTION foundation.refuse_change();

-- What a reader had of disputed readings, which is not paid out while the dispute is open.
CREATE FUNCTION trust.held_earnings(p_account bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(reader_share), 0)::bigint FROM trust.cases WHERE earnings = p_account AND state = 'OPEN'
$$;
GRANT EXECUTE ON FUNCTION trust.held_earnings TO soulseer_api;
