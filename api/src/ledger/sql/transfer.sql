-- Moves money once for its key (subject, reason, number, leg). Answers 'moved', 'replayed' (same key, same movement), 'conflict'
-- (same key, another movement) or 'short' (the giver would fall below its floor; nothing happened), with the balances and
-- versions after it. An unknown account or reason, a reason between other kinds of account, another currency than the accounts',
-- and a reversal of more than its original are refused with an error.
-- Not for the api's role, which has ledger.transfer, ledger.capture and ledger.release.
CREATE OR REPLACE FUNCTION ledger.move(
  p_debit bigint, p_credit bigint, p_amount bigint, p_fee bigint, p_subject uuid, p_reason text, p_number integer, p_currency character,
  p_reverses bigint, p_group bigint, p_leg integer,
  OUT outcome text, OUT transfer_id bigint, OUT debit_balance bigint, OUT credit_balance bigint, OUT debit_version bigint, OUT credit_version bigint
) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE a record; known record; v_debit_kind text; v_credit_kind text; v_floor bigint; v_owner uuid;
BEGIN
  -- Locked in the order in which everybody locks; what is looked at after it stays true.
  FOR a IN SELECT id, owner_id, kind, balance, floor, version, currency FROM ledger.accounts WHERE id IN (p_debit, p_credit)
      ORDER BY CASE kind WHEN 'wallet' THEN 1 WHEN 'earnings' THEN 2 ELSE 3 END, id FOR NO KEY UPDATE LOOP
    IF a.currency <> p_currency THEN
      RAISE EXCEPTION 'account % is in %, not in %', a.id, a.currency, p_currency USING ERRCODE = 'check_violation';
    END IF;
    IF a.id = p_debit THEN
      v_debit_kind := a.kind; v_floor := a.floor; v_owner := a.owner_id;
      debit_balance := a.balance - p_amount; debit_version := a.version + 1;
    ELSE
      v_credit_kind := a.kind; credit_balance := a.balance + p_amount - p_fee; credit_version := a.version + 1;
    END IF;
  END LOOP;
  v_debit_kind := coalesce(v_debit_kind, (SELECT name FROM ledger.account_kinds WHERE account_id = p_debit));
  v_credit_kind := coalesce(v_credit_kind, (SELECT name FROM ledger.account_kinds WHERE account_id = p_credit));
  IF v_debit_kind IS NULL OR v_credit_kind IS NULL THEN
    RAISE EXCEPTION 'account % does not exist', CASE WHEN v_debit_kind IS NULL THEN p_debit ELSE p_credit END USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM ledger.transfer_reason_kinds k WHERE k.reason = p_reason AND k.debit_kind = v_debit_kind AND k.credit_kind = v_credit_kind) THEN
    RAISE EXCEPTION '% moves no money from % to %', p_reason, v_debit_kind, v_credit_kind USING ERRCODE = 'check_violation';
  END IF;

  SELECT * INTO known FROM ledger.transfers t WHERE t.subject_id = p_subject AND t.number = p_number AND t.reason = p_reason AND t.leg = p_leg;
  IF FOUND THEN
    outcome := CASE WHEN (known.debit, known.credit, known.amount, known.fee) = (p_debit, p_credit, p_amount, p_fee)
      AND known.reverses IS NOT DISTINCT FROM p_reverses THEN 'replayed' ELSE 'conflict' END;
    transfer_id := known.id; debit_balance := known.debit_balance_after; credit_balance := known.credit_balance_after;
    RETURN;
  END IF;
  IF p_reverses IS NOT NULL THEN
    PERFORM ledger.check_reversal(p_reverses, v_owner, p_currency, p_amount - p_fee);
  END IF;
  IF debit_balance < v_floor THEN
    outcome := 'short';
    debit_balance := debit_balance + p_amount;
    RETURN;
  END IF;

  UPDATE ledger.accounts SET balance = CASE id WHEN p_debit THEN balance - p_amount ELSE balance + p_amount - p_fee END, version = version + 1
    WHERE id IN (p_debit, p_credit);
  INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, leg, currency, reason,
      group_id, reverses)
    VALUES ((SELECT now FROM foundation.clock_face), p_debit, p_credit, p_amount, p_fee, coalesce(debit_balance, 0), coalesce(credit_balance, 0),
      p_subject, p_number, p_leg, p_currency, p_reason, p_group, p_reverses)
    RETURNING id INTO transfer_id;
  outcome := 'moved';
END $$;

-- What reversals of a transfer have given back, less what reversals of these gave back again: a dispute that was won leaves nothing of
-- its chargeback, and the payment may still be refunded.
CREATE OR REPLACE FUNCTION ledger.given_back(p_original bigint) RETURNS numeric LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(r.amount - r.fee - coalesce((SELECT sum(b.amount - b.fee) FROM ledger.transfers b WHERE b.reverses = r.id), 0)), 0)
    FROM ledger.transfers r WHERE r.reverses = p_original
$$;

-- A reversal takes from whoever received the original, in its currency, and all reversals of it together give back no more than it
-- moved. The original is locked, so that two reversals look at one another's sum; the accounts are locked already.
CREATE OR REPLACE FUNCTION ledger.check_reversal(p_original bigint, p_owner uuid, p_currency character, p_gives_back bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE original record; v_before numeric;
BEGIN
  SELECT t.amount, t.currency, (SELECT owner_id FROM ledger.accounts WHERE id = t.credit) AS received_by INTO original
    FROM ledger.transfers t WHERE t.id = p_original FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'transfer % does not exist', p_original USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF original.currency <> p_currency THEN
    RAISE EXCEPTION 'transfer % was not in %', p_original, p_currency USING ERRCODE = 'check_violation';
  END IF;
  IF original.received_by <> p_owner THEN
    RAISE EXCEPTION 'transfer % went to somebody else', p_original USING ERRCODE = 'check_violation';
  END IF;
  v_before := ledger.given_back(p_original);
  IF v_before + p_gives_back > original.amount THEN
    RAISE EXCEPTION 'transfer % moved % and cannot give back %', p_original, original.amount, v_before + p_gives_back USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- One movement, for everybody. What is held for a subject leaves only by ledger.capture and ledger.release, which know how much it is.
-- exported
CREATE OR REPLACE FUNCTION ledger.transfer(
  p_debit bigint, p_credit bigint, p_amount bigint, p_fee bigint, p_subject uuid, p_reason text, p_number integer, p_currency character,
  p_reverses bigint DEFAULT NULL, p_group bigint DEFAULT NULL, p_leg integer DEFAULT 1,
  OUT outcome text, OUT transfer_id bigint, OUT debit_balance bigint, OUT credit_balance bigint, OUT debit_version bigint, OUT credit_version bigint
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE moved record;
BEGIN
  IF p_debit = ledger.platform_account('held') THEN
    RAISE EXCEPTION 'what is held is captured or released' USING ERRCODE = 'check_violation';
  END IF;
  moved := ledger.move(p_debit, p_credit, p_amount, p_fee, p_subject, p_reason, p_number, p_currency, p_reverses, p_group, p_leg);
  outcome := moved.outcome; transfer_id := moved.transfer_id;
  debit_balance := moved.debit_balance; credit_balance := moved.credit_balance;
  debit_version := moved.debit_version; credit_version := moved.credit_version;
END $$;

-- Several movements under one group id, in their order: all of them or none. None when any row is returned as 'short'.
-- All accounts are locked before the first moves.
-- exported
CREATE OR REPLACE FUNCTION ledger.transfer_group(p_debits bigint[], p_credits bigint[], p_amounts bigint[], p_fees bigint[], p_subjects uuid[],
  p_reasons text[], p_numbers integer[], p_currencies text[], p_reverses bigint[], p_legs integer[])
RETURNS TABLE (ord integer, outcome text, transfer_id bigint, debit_balance bigint, credit_balance bigint, debit_version bigint, credit_version bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_group bigint; moved record;
BEGIN
  PERFORM 1 FROM ledger.lock_accounts(p_debits || p_credits);
  v_group := nextval('ledger.transfer_groups');
  FOR i IN 1 .. cardinality(p_debits) LOOP
    moved := ledger.transfer(p_debits[i], p_credits[i], p_amounts[i], p_fees[i], p_subjects[i], p_reasons[i], p_numbers[i],
      p_currencies[i]::character(3), p_reverses[i], v_group, p_legs[i]);
    ord := i; outcome := moved.outcome; transfer_id := moved.transfer_id;
    debit_balance := moved.debit_balance; credit_balance := moved.credit_balance;
    debit_version := moved.debit_version; credit_version := moved.credit_version;
    IF outcome = 'short' THEN RAISE EXCEPTION 'short' USING ERRCODE = 'LS001'; END IF;
    RETURN NEXT;
  END LOOP;
EXCEPTION WHEN SQLSTATE 'LS001' THEN RETURN NEXT; -- the others before it are undone
END $$;

GRANT EXECUTE ON FUNCTION ledger.transfer, ledger.transfer_group TO soulseer_api;
