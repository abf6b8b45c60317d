-- exported: how many reviews each reader has and all their stars, for the catalogue to order and filter by
CREATE VIEW aftercare.reader_ratings AS SELECT profile_id, count, stars FROM aftercare.review_totals;
GRANT SELECT ON aftercare.reader_ratings TO soulseer_api;
