-- Under which name a review stands: as its client chose when writing it.
ALTER TABLE aftercare.reviews
  ADD COLUMN name_style text NOT NULL DEFAULT 'FIRST_NAME_AND_INITIAL' CHECK (name_style IN ('FIRST_NAME', 'FIRST_NAME_AND_INITIAL', 'ALIAS')),
  ADD COLUMN alias text CHECK (length(alias) BETWEEN 1 AND 120),
  ADD CONSTRAINT alias_where_chosen CHECK ((name_style = 'ALIAS') = (alias IS NOT NULL));
-- Pages by stars, the newest first among equals.
CREATE INDEX reviews_by_stars ON aftercare.reviews (profile_id, stars, id);
