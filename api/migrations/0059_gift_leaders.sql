-- Who gave most to all readers together: boards of their own, so that they are read as those of one reader are. Whoever was not named, or
-- gave where nobody else sees it, is not counted there.
INSERT INTO gifts.totals (board_id, week, sender_id, amount, gifts)
SELECT 'ffffffff-ffff-ffff-ffff-ffffffffffff', board.week, s.sender_id, sum(s.price * s.count)::bigint, sum(s.count)::integer
FROM gifts.sent s, LATERAL (VALUES (date_trunc('week', s.at AT TIME ZONE 'UTC')::date), (date '1970-01-01')) AS board (week)
WHERE s.is_named AND s.subject_kind IN ('READER', 'STREAM') AND s.undone_at IS NULL AND s.refunded_at IS NULL
GROUP BY board.week, s.sender_id;
