-- Everything that must hold of the ledger at any moment; each row is a violation. No rows when everything holds.
-- exported
CREATE OR REPLACE FUNCTION ledger.audit() RETURNS TABLE (violation text, account bigint, expected numeric, found numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH sides AS ( -- each transfer with what is known of its two accounts
    SELECT t.*, d.kind AS debit_kind, d.currency AS debit_currency, d.owner_id AS debit_owner,
        c.kind AS credit_kind, c.currency AS credit_currency, c.owner_id AS credit_owner
      FROM ledger.transfers t LEFT JOIN ledger.accounts d ON d.id = t.debit LEFT JOIN ledger.accounts c ON c.id = t.credit
  ), named AS (
    SELECT s.*, coalesce(s.debit_kind, dk.name) AS from_kind, coalesce(s.credit_kind, ck.name) AS to_kind
      FROM sides s LEFT JOIN ledger.account_kinds dk ON dk.account_id = s.debit LEFT JOIN ledger.account_kinds ck ON ck.account_id = s.credit
  ), held AS (
    SELECT e.*, sum(e.amount) OVER (PARTITION BY e.subject_id, e.currency ORDER BY e.transfer_id) AS sum_after
      FROM ledger.entries e WHERE e.account = ledger.platform_account('held')
  )
  SELECT 'balance differs from the sum of entries', a.id, coalesce(sum(e.amount), 0), a.balance
    FROM ledger.accounts a LEFT JOIN ledger.entries e ON e.account = a.id GROUP BY a.id HAVING coalesce(sum(e.amount), 0) <> a.balance
  UNION ALL
  SELECT 'the ledger does not sum to zero in ' || currency, NULL, 0, sum(amount) FROM ledger.entries GROUP BY currency HAVING sum(amount) <> 0
  UNION ALL
  SELECT 'a group does not sum to zero in ' || currency, group_id, 0, sum(amount) FROM ledger.entries WHERE group_id IS NOT NULL
    GROUP BY group_id, currency HAVING sum(amount) <> 0
  UNION ALL
  SELECT 'a balance after does not follow from the one before', account, balance_before + amount, balance_after FROM (
    SELECT account, amount, balance_after, lag(balance_after, 1, 0) OVER (PARTITION BY account ORDER BY transfer_id) AS balance_before
    FROM ledger.entries WHERE account > 999) chain
    WHERE balance_before + amount <> balance_after
  UNION ALL
  SELECT 'a balance is below the floor of its kind', a.id, k.floor, a.balance
    FROM ledger.accounts a LEFT JOIN ledger.account_kinds k ON k.name = a.kind WHERE (a.balance >= k.floor AND a.floor = k.floor) IS NOT TRUE
  UNION ALL
  SELECT 'the platform owes to a receivable', id, 0, balance FROM ledger.accounts WHERE kind = 'receivable' AND balance > 0
  UNION ALL
  SELECT 'a transfer names an account that does not exist', CASE WHEN from_kind IS NULL THEN debit ELSE credit END, NULL, id
    FROM named WHERE from_kind IS NULL OR to_kind IS NULL
  UNION ALL
  SELECT 'a transfer is in another currency than its account', debit, NULL, id FROM named WHERE currency <> debit_currency OR currency <> credit_currency
  UNION ALL
  SELECT concat('a transfer moves money from ', from_kind, ' to ', to_kind, ' for ', reason), debit, NULL, id
    FROM named n WHERE from_kind IS NOT NULL AND to_kind IS NOT NULL AND NOT EXISTS (SELECT FROM ledger.transfer_reason_kinds k
      WHERE k.reason = n.reason AND k.debit_kind = n.from_kind AND k.credit_kind = n.to_kind)
  UNION ALL
  SELECT 'more was captured and released than was held', account, 0, min(sum_after) FROM held GROUP BY account, subject_id, currency HAVING min(sum_after) < 0
  UNION ALL
  SELECT 'one subject is held for from two wallets', min(debit), 1, count(DISTINCT debit)
    FROM ledger.transfers WHERE credit = ledger.platform_account('held') GROUP BY subject_id HAVING count(DISTINCT debit) > 1
  UNION ALL -- statements find a session by its first minute
  SELECT 'the minutes of a session are not numbered from one on', min(debit), count(*), max(number)
    FROM ledger.transfers WHERE reason = 'session-minute' GROUP BY subject_id HAVING count(*) <> max(number) OR min(number) <> 1
  UNION ALL
  SELECT 'money was released to another wallet than it was held from', r.credit, NULL, r.id
    FROM ledger.transfers r WHERE r.reason = 'release'
      AND NOT EXISTS (SELECT FROM ledger.transfers h WHERE h.subject_id = r.subject_id AND h.debit = r.credit AND h.credit = r.debit)
  UNION ALL
  SELECT 'a reversal has no original, or one in another currency or to somebody else', r.debit, r.reverses, r.id
    FROM named r LEFT JOIN sides o ON o.id = r.reverses
    WHERE r.reverses IS NOT NULL AND (o.id IS NULL OR o.currency <> r.currency OR o.credit_owner <> r.debit_owner)
  UNION ALL
  SELECT 'reversals gave back more than their original moved', o.credit, o.amount, ledger.given_back(o.id)
    FROM ledger.transfers o WHERE o.id IN (SELECT reverses FROM ledger.transfers WHERE reverses IS NOT NULL) AND ledger.given_back(o.id) > o.amount
  UNION ALL
  SELECT 'a closed day is not the sum of its transfers: ' || coalesce(d.day, t.day), NULL, coalesce(t.revenue, 0), coalesce(d.revenue, 0)
    FROM (SELECT (at AT TIME ZONE 'UTC')::date AS day, currency, sum(amount) AS revenue FROM ledger.entries
        WHERE account = ledger.platform_account('platform-revenue') GROUP BY 1, 2) t
      FULL JOIN ledger.platform_days d ON (d.day, d.currency) = (t.day, t.currency)
      JOIN ledger.closed_days c ON c.day = coalesce(d.day, t.day) AND c.is_closed
    WHERE coalesce(t.revenue, 0) <> coalesce(d.revenue, 0)
$$;
GRANT EXECUTE ON FUNCTION ledger.audit TO soulseer_api;
