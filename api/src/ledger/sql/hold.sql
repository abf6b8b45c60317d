-- Money set aside for a subject. A hold takes it from a wallet, captures give parts of it to whoever earned them, a release gives
-- the rest back. What is held is the sum of the subject's entries on the account 'held'. All three lock the wallet first, so the sum
-- stands still between a look and what follows it; one subject is held for from one wallet.

-- What is held for a subject, in minor units.
-- exported
CREATE OR REPLACE FUNCTION ledger.held(p_subject uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(CASE WHEN t.credit = h.id THEN t.amount WHEN t.debit = h.id THEN -t.amount END), 0)::bigint
    FROM ledger.platform_account('held') h (id), ledger.transfers t WHERE t.subject_id = p_subject
$$;

-- Takes each amount from its wallet, if it is covered, all in one statement: the meter charges by it. No wallet may come twice.
-- What was held before under its key (subject, reason, number) counts as paid and moves nothing; `version` is null then.
-- Wallets are locked in the order of their ids. With p_skip_locked a wallet that somebody else has locked is left out of the
-- answer, for the caller to ask again, and nobody waits.
-- exported
CREATE OR REPLACE FUNCTION ledger.hold_each(p_subjects uuid[], p_wallets bigint[], p_amounts bigint[], p_numbers integer[], p_reason text,
  p_skip_locked boolean DEFAULT false)
RETURNS TABLE (ord bigint, paid boolean, balance bigint, version bigint, currency character)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
  -- Wallets by their ids, all of them in one pass over the index, and joined by a hash: joined by a loop, ten thousand take twenty seconds.
  SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off SET random_page_cost = 1.1 AS $$
#variable_conflict use_column
DECLARE v_held bigint := ledger.platform_account('held'); v_now timestamptz; v_locked bigint[];
BEGIN
  IF NOT EXISTS (SELECT FROM ledger.transfer_reason_kinds WHERE reason = p_reason AND debit_kind = 'wallet' AND credit_kind = 'held') THEN
    RAISE EXCEPTION '% holds no money', p_reason USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT count(DISTINCT w) FROM unnest(p_wallets) w) <> cardinality(p_wallets) THEN
    RAISE EXCEPTION 'a wallet comes twice' USING ERRCODE = 'check_violation';
  END IF;
  IF p_skip_locked THEN
    v_locked := ARRAY(SELECT id FROM ledger.accounts WHERE id = ANY (p_wallets) AND kind = 'wallet' ORDER BY id FOR NO KEY UPDATE SKIP LOCKED);
  ELSE
    v_locked := ARRAY(SELECT id FROM ledger.accounts WHERE id = ANY (p_wallets) AND kind = 'wallet' ORDER BY id FOR NO KEY UPDATE);
    IF cardinality(v_locked) <> cardinality(p_wallets) THEN
      RAISE EXCEPTION 'one of % is no wallet', p_wallets USING ERRCODE = 'foreign_key_violation';
    END IF;
  END IF;
  v_now := (SELECT now FROM foundation.clock_face);
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT q.*, a.balance, a.currency, known.debit AS known_debit, known.amount AS known_amount
      FROM unnest(p_subjects, p_wallets, p_amounts, p_numbers) WITH ORDINALITY AS q (subject, wallet, amount, number, ord)
        JOIN ledger.accounts a ON a.id = ANY (v_locked) AND a.id = q.wallet
        LEFT JOIN LATERAL (
          SELECT t.debit, t.amount FROM ledger.transfers t
            WHERE t.subject_id = q.subject AND t.number = q.number AND t.reason = p_reason AND t.leg = 1 OFFSET 0) known ON true
  ), moved AS MATERIALIZED (
    UPDATE ledger.accounts a SET balance = a.balance - q.amount, version = a.version + 1
      FROM asked q WHERE a.id = ANY (v_locked) AND a.id = q.wallet AND q.known_debit IS NULL AND a.balance - q.amount >= a.floor
      RETURNING q.ord, q.subject, q.wallet, q.amount, q.number, a.balance, a.version, a.currency
  ), written AS (
    INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, currency, reason)
      SELECT v_now, m.wallet, v_held, m.amount, 0, m.balance, 0, m.subject, m.number, m.currency, p_reason FROM moved m ORDER BY m.ord
  )
  SELECT q.ord, m.ord IS NOT NULL OR coalesce((q.known_debit, q.known_amount) = (q.wallet, q.amount), false), coalesce(m.balance, q.balance),
      m.version, q.currency
    FROM asked q LEFT JOIN moved m ON m.ord = q.ord ORDER BY q.ord;
END $$;

-- One hold, for a verb. An error when the subject is held for from another wallet already.
CREATE OR REPLACE FUNCTION ledger.hold(p_subject uuid, p_wallet bigint, p_amount bigint, p_reason text, p_number integer)
RETURNS TABLE (outcome text, transfer_id bigint, balance bigint, version bigint, currency character)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE moved record;
BEGIN
  PERFORM ledger.lock_held(p_subject, p_wallet, '{}');
  currency := (SELECT a.currency FROM ledger.accounts a WHERE a.id = p_wallet);
  moved := ledger.move(p_wallet, ledger.platform_account('held'), p_amount, 0, p_subject, p_reason, p_number, currency, NULL, NULL, 1);
  outcome := moved.outcome; transfer_id := moved.transfer_id; balance := moved.debit_balance; version := moved.debit_version;
  RETURN NEXT;
END $$;

-- Locks the wallet, then the earnings, and returns what is held for the subject. An error when some of it is from another wallet.
CREATE OR REPLACE FUNCTION ledger.lock_held(p_subject uuid, p_wallet bigint, p_earnings bigint[]) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM ledger.lock_accounts(p_wallet || p_earnings);
  IF EXISTS (SELECT FROM ledger.transfers WHERE subject_id = p_subject AND credit = ledger.platform_account('held') AND debit <> p_wallet) THEN
    RAISE EXCEPTION 'money for % is held from another wallet than %', p_subject, p_wallet USING ERRCODE = 'check_violation';
  END IF;
  RETURN ledger.held(p_subject);
END $$;

-- Gives parts of what is held to whoever earned them, each less the platform's fee: one transfer a part, under one group id and
-- under one key (subject, reason, number). More than is held is refused with an error.
-- exported
CREATE OR REPLACE FUNCTION ledger.capture(p_subject uuid, p_wallet bigint, p_earnings bigint[], p_amounts bigint[], p_fees bigint[],
  p_number integer, p_reason text DEFAULT 'session-share')
RETURNS TABLE (ord integer, outcome text, transfer_id bigint, balance bigint, version bigint, currency character)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_held_account bigint := ledger.platform_account('held'); v_held bigint := ledger.lock_held(p_subject, p_wallet, p_earnings);
  v_known bigint := (SELECT count(*) FROM ledger.transfers WHERE subject_id = p_subject AND number = p_number AND reason = p_reason);
  v_group bigint; moved record;
BEGIN
  currency := (SELECT a.currency FROM ledger.accounts a WHERE a.id = p_wallet);
  IF v_known = 0 AND (SELECT sum(part) FROM unnest(p_amounts) part) > v_held THEN
    RAISE EXCEPTION '% is held for %, which is less than %', v_held, p_subject, p_amounts USING ERRCODE = 'check_violation';
  END IF;
  IF v_known NOT IN (0, cardinality(p_earnings)) THEN
    RAISE EXCEPTION '% % of % was already captured in other parts', p_reason, p_number, p_subject USING ERRCODE = 'unique_violation';
  END IF;
  IF cardinality(p_earnings) > 1 THEN v_group := nextval('ledger.transfer_groups'); END IF;
  FOR i IN 1 .. cardinality(p_earnings) LOOP
    moved := ledger.move(v_held_account, p_earnings[i], p_amounts[i], p_fees[i], p_subject, p_reason, p_number, currency, NULL, v_group, i);
    IF moved.outcome = 'conflict' THEN
      RAISE EXCEPTION '% % of % was already captured in other parts', p_reason, p_number, p_subject USING ERRCODE = 'unique_violation';
    END IF;
    ord := i; outcome := moved.outcome; transfer_id := moved.transfer_id; balance := moved.credit_balance; version := moved.credit_version;
    RETURN NEXT;
  END LOOP;
END $$;

-- Gives an amount of what is held back to its wallet, or with null all of it. No row when nothing is held and nothing was released
-- under this number; more than is held is refused with an error.
-- exported
CREATE OR REPLACE FUNCTION ledger.release(p_subject uuid, p_wallet bigint, p_amount bigint, p_number integer)
RETURNS TABLE (outcome text, transfer_id bigint, amount bigint, balance bigint, version bigint, currency character)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE v_held bigint := ledger.lock_held(p_subject, p_wallet, '{}'); v_amount bigint; moved record;
  v_currency character(3) := (SELECT a.currency FROM ledger.accounts a WHERE a.id = p_wallet);
BEGIN
  SELECT coalesce(p_amount, t.amount) INTO v_amount FROM ledger.transfers t
    WHERE t.subject_id = p_subject AND t.number = p_number AND t.reason = 'release';
  IF NOT FOUND THEN
    v_amount := coalesce(p_amount, v_held);
    IF v_amount > v_held THEN
      RAISE EXCEPTION '% is held for %, which is less than %', v_held, p_subject, v_amount USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF v_amount = 0 THEN RETURN; END IF;
  moved := ledger.move(ledger.platform_account('held'), p_wallet, v_amount, 0, p_subject, 'release', p_number,
    v_currency, NULL, NULL, 1);
  IF moved.outcome = 'conflict' THEN
    RAISE EXCEPTION 'release % of % was already made of another amount', p_number, p_subject USING ERRCODE = 'unique_violation';
  END IF;
  RETURN QUERY SELECT moved.outcome, moved.transfer_id, v_amount, moved.credit_balance, moved.credit_version, v_currency;
END $$;

GRANT EXECUTE ON FUNCTION ledger.held, ledger.hold, ledger.hold_each, ledger.capture, ledger.release TO soulseer_api;
