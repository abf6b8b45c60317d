-- The ledger: double entry, append only, integer minor units.
--
-- One row is one transfer and balances by construction: `debit` gives `amount`, `credit` receives `amount - fee`,
-- the platform receives `fee` (negative when it gives back its part). The view ledger.entries shows the legs.
-- Three accounts have no row of their own and so are never hot: 1 the platform, 2 the world outside (cards, banks), and
-- 3 what is held: taken from wallets for a subject that is not settled, and nobody's yet.

CREATE TABLE ledger.accounts (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000) PRIMARY KEY,
  balance bigint NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 0,
  owner_id uuid NOT NULL,                             -- accounts.people
  kind smallint NOT NULL CHECK (kind IN (1, 2)),      -- 1 wallet, 2 earnings
  currency character(3) NOT NULL,
  -- A register that only grows: the minutes of readings it ever paid for. A meter knows where it stood at its reading's beginning.
  minutes_paid integer NOT NULL DEFAULT 0,
  CONSTRAINT balance_never_below_zero CHECK (balance >= 0),
  CONSTRAINT one_account_a_kind UNIQUE (owner_id, kind, currency)
) WITH (
  fillfactor = 90, -- a page is pruned whenever less of it is free than this leaves: with much more, at nearly every charge
  -- No plan depends on what a charge changes; every minute, looking for new statistics would be felt by those who pay then.
  autovacuum_analyze_scale_factor = 5
);

-- A transfer's reason is its key: subject (a reading, a top-up …), what happened, and which time it happened.
CREATE TABLE ledger.transfer_reasons (kind smallint PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO ledger.transfer_reasons VALUES
  (1, 'top-up'), (2, 'reading-minute'), (3, 'reading-give-back'), (4, 'payout'), (5, 'payout-returned'),
  (6, 'refund'), (7, 'adjustment'), (9, 'reading-share');

CREATE TABLE ledger.transfers (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  debit bigint NOT NULL,                              -- ledger.accounts, or one of those without a row
  credit bigint NOT NULL,
  amount bigint NOT NULL,
  fee bigint NOT NULL,
  debit_balance_after bigint NOT NULL,                -- 0 where the account keeps no balance
  credit_balance_after bigint NOT NULL,
  subject_id uuid NOT NULL,
  number integer NOT NULL,
  reason smallint NOT NULL,
  PRIMARY KEY (subject_id, number, reason),
  CONSTRAINT gives_and_receives CHECK (debit <> credit AND amount >= 0 AND amount - fee >= 0),
  CONSTRAINT gives_something CHECK (amount > 0 OR fee < 0)
) WITH (autovacuum_analyze_scale_factor = 1);         -- as ledger.accounts: what is added changes no plan
-- Minutes are reached through their readings, which both sides' people index; doing it here again would cost every
-- charge a second and a third index entry, at random places.
CREATE INDEX transfers_by_debit ON ledger.transfers (debit, id) WHERE reason <> 2;
CREATE INDEX transfers_by_credit ON ledger.transfers (credit, id) WHERE reason <> 2;

-- For the roll-up, which reads the newest transfers in order: a few bytes a thousand rows.
CREATE INDEX transfers_by_id ON ledger.transfers USING brin (id) WITH (autosummarize = on);

CREATE FUNCTION foundation.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the ledger is append only: write a reversal instead' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transfers
  FOR EACH STATEMENT EXECUTE FUNCTION foundation.refuse_change();

-- The legs of every transfer. Their sum is zero, transfer by transfer.
CREATE VIEW ledger.entries AS
  SELECT id AS transfer_id, at, debit AS account, -amount AS amount, debit_balance_after AS balance_after, subject_id, number, reason FROM ledger.transfers
  UNION ALL
  SELECT id, at, credit, amount - fee, credit_balance_after, subject_id, number, reason FROM ledger.transfers
  UNION ALL
  SELECT id, at, 1, fee, NULL, subject_id, number, reason FROM ledger.transfers WHERE fee <> 0;

-- What the platform has earned, rolled up so that nobody sums the whole ledger. Filled by ledger.roll_up_platform().
CREATE TABLE ledger.platform_days (day date PRIMARY KEY, fees bigint NOT NULL, transfers bigint NOT NULL, through_id bigint NOT NULL);

-- Moves money once for its reason. Answers 'moved', 'replayed' (same reason, same movement), 'conflict'
-- (same reason, another movement) or 'short' (the giver has too little; nothing happened). Versions are those after
-- the movement, so that pages can be told without another look.
-- Locks are taken in account order, wallets before earnings; what is looked at after them stays true.
CREATE FUNCTION ledger.transfer(
  p_debit bigint, p_credit bigint, p_amount bigint, p_fee bigint, p_subject uuid, p_reason smallint, p_number integer,
  OUT outcome text, OUT debit_balance bigint, OUT credit_balance bigint,
  OUT debit_version bigint, OUT credit_version bigint, OUT currency character
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE a record; known record;
BEGIN
  FOR a IN SELECT id, balance, version, currency FROM ledger.accounts WHERE id IN (p_debit, p_credit) ORDER BY kind, id FOR NO KEY UPDATE LOOP
    currency := a.currency;
    IF a.id = p_debit THEN debit_balance := a.balance - p_amount; debit_version := a.version + 1;
    ELSE credit_balance := a.balance + p_amount - p_fee; credit_version := a.version + 1; END IF;
  END LOOP;
  SELECT t.debit, t.credit, t.amount, t.fee, t.debit_balance_after, t.credit_balance_after INTO known
    FROM ledger.transfers t WHERE t.subject_id = p_subject AND t.number = p_number AND t.reason = p_reason;
  IF FOUND THEN
    outcome := CASE WHEN (known.debit, known.credit, known.amount, known.fee) = (p_debit, p_credit, p_amount, p_fee)
      THEN 'replayed' ELSE 'conflict' END;
    debit_balance := known.debit_balance_after; credit_balance := known.credit_balance_after;
    RETURN;
  END IF;
  IF debit_balance < 0 THEN
    outcome := 'short';
    debit_balance := debit_balance + p_amount;
    RETURN;
  END IF;
  WITH moved AS (
    UPDATE ledger.accounts SET balance = CASE id WHEN p_debit THEN balance - p_amount ELSE balance + p_amount - p_fee END, version = version + 1,
        minutes_paid = minutes_paid + (p_reason = 2 AND id = p_debit)::integer
      WHERE id IN (p_debit, p_credit)
  )
  INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
    VALUES ((SELECT now FROM foundation.clock_face), p_debit, p_credit, p_amount, p_fee, coalesce(debit_balance, 0), coalesce(credit_balance, 0),
            p_subject, p_number, p_reason);
  outcome := 'moved';
END $$;

-- Many movements in one transaction, each by itself: what ledger.transfer answers for each, in their order. All accounts
-- are locked before the first moves, in account order, so that two of these never wait for one another.
CREATE FUNCTION ledger.transfer_each(p_debits bigint[], p_credits bigint[], p_amounts bigint[], p_fees bigint[], p_subjects uuid[],
  p_reasons smallint[], p_numbers integer[])
RETURNS TABLE (outcome text, debit_balance bigint, credit_balance bigint, debit_version bigint, credit_version bigint,
  currency character)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM ledger.accounts a WHERE a.id = ANY (p_debits || p_credits) ORDER BY a.kind, a.id FOR NO KEY UPDATE;
  RETURN QUERY SELECT t.*
    FROM unnest(p_debits, p_credits, p_amounts, p_fees, p_subjects, p_reasons, p_numbers)
        WITH ORDINALITY AS m (debit, credit, amount, fee, subject, reason, number, place),
      LATERAL ledger.transfer(m.debit, m.credit, m.amount, m.fee, m.subject, m.reason, m.number) t
    ORDER BY m.place;
END $$;

-- A person's account of a kind, opened at first use.
CREATE FUNCTION ledger.account(p_owner uuid, p_kind smallint, p_currency character) RETURNS ledger.accounts
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE found ledger.accounts;
BEGIN
  SELECT * INTO found FROM ledger.accounts WHERE owner_id = p_owner AND kind = p_kind AND currency = p_currency;
  IF found.id IS NULL THEN
    INSERT INTO ledger.accounts (owner_id, kind, currency) VALUES (p_owner, p_kind, p_currency) ON CONFLICT DO NOTHING;
    SELECT * INTO found FROM ledger.accounts WHERE owner_id = p_owner AND kind = p_kind AND currency = p_currency;
  END IF;
  RETURN found;
END $$;

-- Settles what was held for a subject, once: its cost less the fee is the earner's, the rest goes back to the wallet.
-- Every unit that is held for the subject must be in one of the two; wallets are locked before earnings. Answers the wallet
-- if anything went back to it.
CREATE FUNCTION ledger.settle_held(p_subject uuid, p_wallet bigint, p_earnings bigint, p_cost bigint, p_fee bigint, p_back bigint) RETURNS ledger.accounts
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_at timestamptz := (SELECT now FROM foundation.clock_face); w ledger.accounts; v_balance bigint;
BEGIN
  IF p_back > 0 THEN
    UPDATE ledger.accounts SET balance = balance + p_back, version = version + 1 WHERE id = p_wallet RETURNING * INTO STRICT w;
    INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
      VALUES (v_at, 3, p_wallet, p_back, 0, 0, w.balance, p_subject, 1, 3);
  END IF;
  -- Counted even if nothing came of it: her pages look again.
  UPDATE ledger.accounts SET balance = balance + p_cost - p_fee, version = version + 1 WHERE id = p_earnings RETURNING balance INTO STRICT v_balance;
  IF p_cost > 0 THEN
    INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
      VALUES (v_at, 3, p_earnings, p_cost, p_fee, 0, v_balance, p_subject, 1, 9);
  END IF;
  RETURN w;
END $$;

-- Something told beside an account's balance changed, a payout say: its version grows, so that its pages look again.
CREATE FUNCTION ledger.touch_account(p_account bigint) RETURNS ledger.accounts
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$ UPDATE ledger.accounts SET version = version + 1 WHERE id = p_account RETURNING * $$;

-- Adds the fees since the last roll-up to their days. Leaves the newest seconds alone: a transfer with a lower id
-- may still be about to commit.
CREATE FUNCTION ledger.roll_up_platform() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  v_from bigint; v_through bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ledger.roll_up_platform'));
  SELECT coalesce(max(through_id), 0) INTO v_from FROM ledger.platform_days;
  SELECT coalesce(max(id), v_from) INTO v_through FROM ledger.transfers
    WHERE at < foundation.clock_now() - interval '1 minute' AND id > v_from;
  INSERT INTO ledger.platform_days AS d (day, fees, transfers, through_id)
    SELECT (at AT TIME ZONE 'UTC')::date, sum(fee), count(*), v_through FROM ledger.transfers
    WHERE id > v_from AND id <= v_through GROUP BY 1
    ON CONFLICT (day) DO UPDATE SET fees = d.fees + excluded.fees, transfers = d.transfers + excluded.transfers,
      through_id = excluded.through_id;
END $$;

-- Everything that must hold of the ledger at any moment; each row is a violation. Empty is the only good answer.
CREATE FUNCTION ledger.audit() RETURNS TABLE (violation text, account bigint, expected numeric, found numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT 'balance differs from the sum of entries', a.id, coalesce(sum(e.amount), 0), a.balance
    FROM ledger.accounts a LEFT JOIN ledger.entries e ON e.account = a.id GROUP BY a.id HAVING coalesce(sum(e.amount), 0) <> a.balance
  UNION ALL
  SELECT 'the ledger does not sum to zero', NULL, 0, sum(amount) FROM ledger.entries HAVING sum(amount) <> 0
  UNION ALL
  SELECT 'a balance after does not follow from the one before', account, balance_before + amount, balance_after FROM (
    SELECT account, amount, balance_after, lag(balance_after, 1, 0) OVER (PARTITION BY account ORDER BY transfer_id) AS balance_before
    FROM ledger.entries WHERE account > 3) chain
    WHERE balance_before + amount <> balance_after
  UNION ALL
  SELECT 'the register of a wallet is not the minutes it paid for', a.id, count(t), a.minutes_paid
    FROM ledger.accounts a LEFT JOIN ledger.transfers t ON t.debit = a.id AND t.reason = 2 GROUP BY a.id HAVING count(t) <> a.minutes_paid
  UNION ALL
  SELECT 'more was settled than was held', 3, 0, sum(amount) FROM ledger.entries WHERE account = 3 GROUP BY subject_id HAVING sum(amount) < 0
$$;

GRANT SELECT ON ledger.accounts, ledger.transfers, ledger.transfer_reasons, ledger.entries, ledger.platform_days TO soulseer_api;
GRANT EXECUTE ON FUNCTION ledger.transfer, ledger.transfer_each, ledger.account, ledger.touch_account, ledger.roll_up_platform, ledger.audit TO soulseer_api;
