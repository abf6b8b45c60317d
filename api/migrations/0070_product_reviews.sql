-- What buyers say of what they bought.
CREATE TABLE shop.reviews (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  product_id uuid NOT NULL,                -- cms.products
  person_id uuid NOT NULL,                 -- accounts.people
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  comment text NOT NULL CHECK (length(comment) <= 2000), -- may be empty
  state text NOT NULL CHECK (state IN ('SHOWN', 'HELD', 'HIDDEN')),
  at timestamptz NOT NULL,
  changed_at timestamptz,                  -- null: it is as it was first written
  CONSTRAINT one_of_a_buyer UNIQUE (product_id, person_id)
);
CREATE INDEX reviews_shown ON shop.reviews (product_id, id) WHERE state = 'SHOWN';
CREATE INDEX reviews_by_state ON shop.reviews (state, id) WHERE state <> 'SHOWN';
CREATE INDEX reviews_of_person ON shop.reviews (person_id, id);
GRANT SELECT, INSERT, UPDATE (stars, comment, state, changed_at) ON shop.reviews TO soulseer_api;

-- Those that are shown, together; written in the transaction of each change.
CREATE TABLE shop.review_totals (
  product_id uuid PRIMARY KEY,
  count integer NOT NULL CHECK (count >= 0),
  stars bigint NOT NULL CHECK (stars BETWEEN count AND 5 * count::bigint)
);
GRANT SELECT, INSERT, UPDATE (count, stars) ON shop.review_totals TO soulseer_api;

-- exported: how many reviews each product has and all their stars, for the catalogue to show and order by
CREATE VIEW shop.product_ratings AS SELECT product_id, count, stars FROM shop.review_totals WHERE count > 0;
GRANT SELECT ON shop.product_ratings TO soulseer_api;

CREATE INDEX lines_of_product ON shop.order_lines (product_id, order_id);
