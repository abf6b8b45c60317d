-- What readers want to sell, as they wrote it; what is on sale of it is the cms's.
CREATE TABLE shop.own_products (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  product_id uuid UNIQUE,                  -- cms.products, once it was sent there
  state text NOT NULL CHECK (state IN ('DRAFT', 'SENT', 'APPROVED', 'DECLINED')),
  round integer NOT NULL DEFAULT 0 CHECK (round >= 0), -- how often it was sent
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  kind text NOT NULL CHECK (kind IN ('PHYSICAL', 'DIGITAL')),
  price bigint NOT NULL CHECK (price > 0), -- in minor units
  grams integer CHECK (grams > 0),
  pictures uuid[] NOT NULL,                -- cms.media
  reason text,                             -- of staff who declined it
  changed_at timestamptz NOT NULL,
  CONSTRAINT reason_when_declined CHECK (reason IS NULL OR state = 'DECLINED')
);
CREATE INDEX own_products_of_person ON shop.own_products (person_id, id);
CREATE INDEX own_products_sent ON shop.own_products (id) WHERE state = 'SENT';
GRANT SELECT, INSERT, UPDATE (product_id, state, round, name, words, kind, price, grams, pictures, reason, changed_at) ON shop.own_products TO soulseer_api;

-- How often a product was looked at and put into a basket, each visitor once a day. Days are those of UTC.
CREATE TABLE shop.product_days (
  product_id uuid NOT NULL,                -- cms.products
  day date NOT NULL,
  views integer NOT NULL DEFAULT 0,
  baskets integer NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, day)
);
GRANT SELECT, INSERT, UPDATE (views, baskets) ON shop.product_days TO soulseer_api;

-- Who was counted, by a hash that is another each day; removed when the day is over.
CREATE TABLE shop.product_visits (
  product_id uuid NOT NULL,
  day date NOT NULL,
  what text NOT NULL CHECK (what IN ('VIEW', 'BASKET')),
  visitor bytea NOT NULL,
  PRIMARY KEY (product_id, day, what, visitor)
);
GRANT SELECT, INSERT, DELETE ON shop.product_visits TO soulseer_api;

-- What a reader shows on the page of their stream.
CREATE TABLE streams.pinned_products (
  stream_id uuid PRIMARY KEY,              -- streams.streams
  product_id uuid NOT NULL                 -- cms.products
);
GRANT SELECT, INSERT, DELETE, UPDATE (product_id) ON streams.pinned_products TO soulseer_api;
