-- Sums up what the platform earned on each past day that is not closed yet. A transfer holds the moment at which it was written, and
-- its transaction may commit much later. So a day is summed anew each time until every transaction that was open, or not yet
-- begun, when the day was first summed up after its end is over; then it is closed, and its sum is exact for good.
CREATE OR REPLACE FUNCTION ledger.roll_up() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_today date := ((SELECT now FROM foundation.clock_face) AT TIME ZONE 'UTC')::date; v_first date; v_over date[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ledger.roll_up'));
  v_first := coalesce((SELECT max(day) + 1 FROM ledger.closed_days), (SELECT min(at AT TIME ZONE 'UTC')::date FROM ledger.transfers));
  -- Whoever writes a transfer has a lock, and so a transaction id, before the moment is read: with a later id it is of a later day.
  INSERT INTO ledger.closed_days (day, all_before)
    SELECT day, pg_current_xact_id() FROM generate_series(v_first, v_today - 1, interval '1 day') day;
  -- Looked at before the sums: what is over now is in them.
  v_over := ARRAY(SELECT day FROM ledger.closed_days WHERE NOT is_closed AND all_before <= pg_snapshot_xmin(pg_current_snapshot()));
  INSERT INTO ledger.platform_days AS d (day, currency, revenue, transfers)
    SELECT o.day, e.currency, sum(e.amount), count(*)
      FROM ledger.closed_days o JOIN ledger.entries e
        ON e.at >= o.day::timestamp AT TIME ZONE 'UTC' AND e.at < (o.day + 1)::timestamp AT TIME ZONE 'UTC'
      WHERE NOT o.is_closed AND e.account = ledger.platform_account('platform-revenue')
      GROUP BY 1, 2
    ON CONFLICT (day, currency) DO UPDATE SET revenue = excluded.revenue, transfers = excluded.transfers;
  UPDATE ledger.closed_days SET is_closed = true WHERE day = ANY (v_over);
END $$;
GRANT EXECUTE ON FUNCTION ledger.roll_up TO soulseer_api;
