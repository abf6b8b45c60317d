-- Reviews of products that waited for staff, or that staff hid, before there was one queue for all that is reported.
INSERT INTO trust.moderation_items (kind, subject_id, author_id, state, is_hidden, weight, rules, words, opened_at)
SELECT 'PRODUCT_REVIEW', id, person_id, 'OPEN', true, 10, ARRAY['Blocked words'], comment, at FROM shop.reviews WHERE state = 'HELD';
INSERT INTO trust.moderation_items
  (kind, subject_id, author_id, state, is_hidden, words, opened_at, removal, removed_at, appeal_until, decided_at)
SELECT 'PRODUCT_REVIEW', r.id, r.person_id, 'REMOVED', true, r.comment, r.at, 'OTHER', now, now + interval '30 days', now
FROM shop.reviews r, foundation.clock_face WHERE r.state = 'HIDDEN';
