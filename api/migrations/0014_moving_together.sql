-- Many movements in one transaction, each by itself: what ledger.transfer answers for each, in their order. All accounts
-- are locked before the first moves, in account order, so that two of these never wait for one another.
-- Nearly always no two of them concern the same account, nothing is said twice and everybody has enough: then they are moved
-- by one statement, for half of what as many cost one after another.
CREATE OR REPLACE FUNCTION ledger.transfer_each(p_debits bigint[], p_credits bigint[], p_amounts bigint[], p_fees bigint[], p_subjects uuid[],
  p_reasons smallint[], p_numbers integer[])
RETURNS TABLE (outcome text, debit_balance bigint, credit_balance bigint, debit_version bigint, credit_version bigint,
  currency character)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE together boolean;
BEGIN
  -- An account that two of them concern counts once, and one without a row does not count.
  WITH locked AS MATERIALIZED (
    SELECT a.id, a.balance FROM ledger.accounts a WHERE a.id = ANY (p_debits || p_credits) ORDER BY a.kind, a.id FOR NO KEY UPDATE
  )
  SELECT count(DISTINCT l.id) = 2 * cardinality(p_debits) AND bool_and(l.balance >= coalesce(g.amount, 0)) INTO together
    FROM locked l LEFT JOIN unnest(p_debits, p_amounts) AS g (debit, amount) ON g.debit = l.id;

  -- Each says something that nobody said, in these or before.
  IF together THEN
    SELECT count(DISTINCT (k.subject, k.number, k.reason)) = cardinality(p_debits) AND count(known.id) = 0 INTO together
      FROM unnest(p_subjects, p_numbers, p_reasons) AS k (subject, number, reason) LEFT JOIN LATERAL (
        SELECT t.id FROM ledger.transfers t WHERE t.subject_id = k.subject AND t.number = k.number AND t.reason = k.reason OFFSET 0) known ON true;
  END IF;
  IF together THEN
    RETURN QUERY
    WITH m AS MATERIALIZED (
      SELECT * FROM unnest(p_debits, p_credits, p_amounts, p_fees, p_subjects, p_reasons, p_numbers)
        WITH ORDINALITY AS m (debit, credit, amount, fee, subject, reason, number, place)
    ), legs AS (
      SELECT debit AS account, -amount AS change, (reason = 2)::integer AS minutes FROM m UNION ALL SELECT credit, amount - fee, 0 FROM m
    ), moved AS MATERIALIZED (
      UPDATE ledger.accounts a SET balance = a.balance + l.change, version = a.version + 1, minutes_paid = a.minutes_paid + l.minutes
        FROM legs l WHERE a.id = ANY (p_debits || p_credits) AND a.id = l.account
        RETURNING a.id, a.balance, a.version, a.currency
    ), each_one AS MATERIALIZED (
      SELECT m.*, d.balance AS debit_balance, d.version AS debit_version, d.currency, c.balance AS credit_balance, c.version AS credit_version
        FROM m JOIN moved d ON d.id = m.debit JOIN moved c ON c.id = m.credit
    ), written AS (
      INSERT INTO ledger.transfers (at, debit, credit, amount, fee, debit_balance_after, credit_balance_after, subject_id, number, reason)
        SELECT (SELECT now FROM foundation.clock_face), e.debit, e.credit, e.amount, e.fee, e.debit_balance, e.credit_balance, e.subject, e.number, e.reason
          FROM each_one e ORDER BY e.place
    )
    SELECT 'moved', e.debit_balance, e.credit_balance, e.debit_version, e.credit_version, e.currency FROM each_one e ORDER BY e.place;
    RETURN;
  END IF;

  RETURN QUERY SELECT t.*
    FROM unnest(p_debits, p_credits, p_amounts, p_fees, p_subjects, p_reasons, p_numbers)
        WITH ORDINALITY AS m (debit, credit, amount, fee, subject, reason, number, place),
      LATERAL ledger.transfer(m.debit, m.credit, m.amount, m.fee, m.subject, m.reason, m.number) t
    ORDER BY m.place;
END $$;
