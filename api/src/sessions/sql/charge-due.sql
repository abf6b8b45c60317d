-- The meter's one set-based charge: holds the next minute of every meter that is due in these slots, all at once. (meter, minute)
-- is the key, so a minute is held once. It locks meters and wallets, never a session: whoever holds one may be waiting for its meter,
-- and whose meter or wallet somebody holds is passed by, to be looked at again.
-- Answers every meter that was due: `paid` or not (the wallet does not cover it, or no more minutes were agreed to).
CREATE OR REPLACE FUNCTION sessions.charge_due(p_slots smallint[]) RETURNS TABLE (
  participant_id uuid, session_id uuid, paid boolean, minutes integer, next_charge_at timestamptz, at timestamptz, wallet bigint, earnings bigint,
  rate bigint, currency character, fee_basis_points integer, shared_ms bigint, active_since timestamptz, minute_limit integer,
  booked_until timestamptz, booked_ms bigint, booked_held bigint,
  wallet_balance bigint, wallet_version bigint, sequence integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off SET enable_seqscan = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE v_now timestamptz := (SELECT now FROM foundation.clock_face);
  v_ids uuid[]; v_wallets bigint[]; v_rates bigint[]; v_minutes integer[]; v_over uuid[];
BEGIN
  WITH due AS MATERIALIZED (
    SELECT m.participant_id, m.wallet, m.rate, m.minutes, m.minutes >= m.minute_limit AS over FROM sessions.meters m
      WHERE m.due_slot = ANY (p_slots) AND m.next_charge_at <= v_now FOR NO KEY UPDATE SKIP LOCKED
  )
  SELECT array_agg(d.participant_id ORDER BY d.wallet) FILTER (WHERE d.over IS NOT TRUE), array_agg(d.wallet ORDER BY d.wallet) FILTER (WHERE d.over IS NOT TRUE),
      array_agg(d.rate ORDER BY d.wallet) FILTER (WHERE d.over IS NOT TRUE), array_agg(d.minutes + 1 ORDER BY d.wallet) FILTER (WHERE d.over IS NOT TRUE),
      array_agg(d.participant_id) FILTER (WHERE d.over)
    INTO v_ids, v_wallets, v_rates, v_minutes, v_over FROM due d;
  IF v_ids IS NULL AND v_over IS NULL THEN RETURN; END IF;
  RETURN QUERY
  WITH held AS MATERIALIZED (
    SELECT v_ids[h.ord] AS id, h.paid, h.balance, h.version FROM ledger.hold_each(v_ids, v_wallets, v_rates, v_minutes, 'session-minute', true) h
  ), charged AS (
    UPDATE sessions.meters m SET minutes = m.minutes + 1, next_charge_at = m.next_charge_at + interval '1 minute'
      FROM held h WHERE m.participant_id = h.id AND h.paid
      RETURNING m.*, h.balance AS wallet_balance, h.version AS wallet_version
  ), unpaid AS (
    SELECT m.*, h.balance AS wallet_balance, h.version AS wallet_version FROM held h JOIN sessions.meters m ON m.participant_id = h.id WHERE NOT h.paid
    UNION ALL SELECT m.*, NULL, NULL FROM sessions.meters m WHERE m.participant_id = ANY (v_over)
  ), all_due AS (SELECT true AS paid, c.* FROM charged c UNION ALL SELECT false, u.* FROM unpaid u)
  SELECT a.participant_id, a.session_id, a.paid, a.minutes, a.next_charge_at, v_now, a.wallet, a.earnings, a.rate, a.currency, a.fee_basis_points,
      a.shared_ms, a.active_since, a.minute_limit, a.booked_until, a.booked_ms, a.booked_held, a.wallet_balance, a.wallet_version,
      coalesce((SELECT s.sequence FROM foundation.subjects s WHERE s.id = a.session_id), 0)
    FROM all_due a;
END $$;
GRANT EXECUTE ON FUNCTION sessions.charge_due TO soulseer_api;

-- Where sessions, their meters and the ledger disagree; no rows when they agree.
CREATE OR REPLACE FUNCTION sessions.audit() RETURNS TABLE (violation text, participant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT 'what is held for a meter is not its minutes, or something is held after its end', m.participant_id FROM sessions.meters m
    WHERE ledger.held(m.participant_id) <> CASE m.state WHEN 'ENDED' THEN 0 ELSE m.rate * m.minutes + m.booked_held END
  UNION ALL
  SELECT 'a meter that runs has no session that is open', m.participant_id FROM sessions.meters m JOIN sessions.sessions s ON s.id = m.session_id
    WHERE m.state NOT IN ('ENDED', 'PENDING') AND s.state <> 'OPEN'
  UNION ALL
  SELECT 'a session is open though all its meters have ended', NULL FROM sessions.sessions s
    WHERE s.state = 'OPEN' AND EXISTS (SELECT FROM sessions.meters m WHERE m.session_id = s.id)
      AND NOT EXISTS (SELECT FROM sessions.meters m WHERE m.session_id = s.id AND m.state <> 'ENDED')
  UNION ALL
  SELECT 'more was shared than lies between its start and its end', m.participant_id FROM sessions.meters m
    WHERE m.state = 'ENDED' AND m.shared_ms + m.booked_ms > coalesce(extract(epoch FROM m.ended_at - m.started_at) * 1000, 0) + 1
$$;
GRANT EXECUTE ON FUNCTION sessions.audit TO soulseer_api;
