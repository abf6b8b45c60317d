-- What people would like to have.
CREATE TABLE shop.wishes (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,                 -- accounts.people
  product_id uuid NOT NULL,                -- cms.products
  added_at timestamptz NOT NULL,
  known_price bigint NOT NULL,             -- of its cheapest variant, in minor units, as it was when they last knew
  was_there boolean NOT NULL,              -- it could be bought then
  CONSTRAINT one_wish UNIQUE (person_id, product_id)
);
CREATE INDEX wishes_of_person ON shop.wishes (person_id, id);
CREATE INDEX wishes_of_product ON shop.wishes (product_id);
GRANT SELECT, INSERT, DELETE, UPDATE (known_price, was_there) ON shop.wishes TO soulseer_api;

-- When somebody was last notified of them: at most once a day.
CREATE TABLE shop.wish_notices (
  person_id uuid PRIMARY KEY,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE, UPDATE (at) ON shop.wish_notices TO soulseer_api;
