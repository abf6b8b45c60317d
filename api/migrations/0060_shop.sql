-- The shop: stock, baskets, orders.
INSERT INTO ledger.transfer_reasons VALUES ('purchase-hold'), ('purchase-share'), ('purchase-sale'), ('purchase-tax');
INSERT INTO ledger.transfer_reason_kinds VALUES
  ('purchase-hold', 'wallet', 'held'),
  ('purchase-share', 'held', 'earnings'),
  ('purchase-sale', 'held', 'platform-revenue'),
  ('purchase-tax', 'held', 'tax-payable'),
  ('refund', 'platform-revenue', 'wallet'),
  ('refund', 'tax-payable', 'wallet');

CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO soulseer_api;

-- Pieces of what is counted, by the SKU under which staff sell them (cms.products_variants).
CREATE TABLE shop.stock (
  sku text PRIMARY KEY,
  received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
  returned bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
  reserved bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0), -- for orders that wait for a payment
  sold bigint NOT NULL DEFAULT 0 CHECK (sold >= 0),
  written_off bigint NOT NULL DEFAULT 0 CHECK (written_off >= 0),
  available bigint GENERATED ALWAYS AS (received + returned - reserved - sold - written_off) STORED,
  low_at integer NOT NULL DEFAULT 5 CHECK (low_at >= 0),
  CONSTRAINT never_below_zero CHECK (received + returned - reserved - sold - written_off >= 0)
) WITH (fillfactor = 70);
GRANT SELECT, INSERT, UPDATE (received, returned, reserved, sold, written_off, low_at) ON shop.stock TO soulseer_api;

-- Each change of a row above. What an order did to an SKU, it did once.
CREATE TABLE shop.stock_movements (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  sku text NOT NULL REFERENCES shop.stock,
  kind text NOT NULL CHECK (kind IN ('RECEIVED', 'WRITTEN_OFF', 'RESERVED', 'RELEASED', 'SOLD', 'RETURNED')),
  count integer NOT NULL CHECK (count > 0),
  order_id uuid,
  person_id uuid,                          -- accounts.people: the staff member
  note text CHECK (length(note) BETWEEN 1 AND 200),
  at timestamptz NOT NULL,
  CONSTRAINT of_an_order_or_a_person CHECK ((order_id IS NULL) = (kind IN ('RECEIVED', 'WRITTEN_OFF')) AND (order_id IS NULL) <> (person_id IS NULL))
);
CREATE UNIQUE INDEX movement_of_order ON shop.stock_movements (order_id, sku, kind) WHERE order_id IS NOT NULL;
CREATE INDEX movements_by_sku ON shop.stock_movements (sku, id);
GRANT SELECT, INSERT ON shop.stock_movements TO soulseer_api;

-- A basket is a person's or, of a visitor, whoever's has its token, of which only the hash is stored.
CREATE TABLE shop.baskets (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid UNIQUE,                   -- accounts.people
  token_hash bytea UNIQUE,
  changed_at timestamptz NOT NULL,
  CONSTRAINT of_a_person_or_a_visitor CHECK (num_nonnulls(person_id, token_hash) = 1)
);
CREATE INDEX baskets_of_visitors ON shop.baskets (changed_at) WHERE person_id IS NULL;
GRANT SELECT, INSERT, DELETE, UPDATE (changed_at) ON shop.baskets TO soulseer_api;

CREATE TABLE shop.basket_lines (
  basket_id uuid NOT NULL REFERENCES shop.baskets ON DELETE CASCADE,
  sku text NOT NULL,
  count integer NOT NULL CHECK (count BETWEEN 1 AND 99),
  names jsonb NOT NULL,                    -- of the product, by language: of a line that is sold no longer nobody else knows
  shown_price bigint NOT NULL,             -- what one cost when it was put in, in minor units
  place bigint GENERATED ALWAYS AS IDENTITY, -- in the order in which they were put in
  PRIMARY KEY (basket_id, sku)
);
GRANT SELECT, INSERT, DELETE, UPDATE (count, shown_price, names) ON shop.basket_lines TO soulseer_api;

-- How often a discount code (cms.discount_codes) was used by orders that were not given up.
CREATE TABLE shop.code_uses (
  order_id uuid PRIMARY KEY,
  code_id uuid NOT NULL,
  person_id uuid NOT NULL,
  given_back_at timestamptz
);
CREATE INDEX uses_of_code ON shop.code_uses (code_id, person_id) WHERE given_back_at IS NULL;
GRANT SELECT, INSERT, UPDATE (given_back_at) ON shop.code_uses TO soulseer_api;
CREATE TABLE shop.code_counts (
  code_id uuid PRIMARY KEY,
  uses integer NOT NULL CHECK (uses >= 0)
);
GRANT SELECT, INSERT, UPDATE (uses) ON shop.code_counts TO soulseer_api;

-- Money in minor units.
CREATE TABLE shop.orders (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,                 -- accounts.people
  state text NOT NULL CHECK (state IN ('AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'CANCELLED')),
  ending text CHECK (ending IN ('BY_CLIENT', 'BY_STAFF', 'NOT_PAID')),
  currency character(3) NOT NULL,
  goods bigint NOT NULL CHECK (goods > 0),
  discount bigint NOT NULL CHECK (discount BETWEEN 0 AND goods),
  shipping bigint NOT NULL CHECK (shipping >= 0),
  shipping_tax bigint NOT NULL CHECK (shipping_tax >= 0),
  tax bigint NOT NULL CHECK (tax >= shipping_tax),
  is_tax_included boolean NOT NULL,
  total bigint NOT NULL CHECK (total >= 0),
  discount_code text,
  shipping_code text,
  shipping_names jsonb,
  country character(2) NOT NULL,
  address jsonb,
  wallet bigint NOT NULL,                  -- ledger.accounts
  card_amount bigint CHECK (card_amount > 0), -- what a card is to bring, where the wallet did not cover it
  top_up_id uuid UNIQUE,                   -- billing.top_ups: by which it does
  placed_at timestamptz NOT NULL,
  reserved_until timestamptz,              -- of what waits for a payment
  paid_at timestamptz,
  shipped_at timestamptz,
  carrier text,
  tracking text,
  ended_at timestamptz,
  refunds integer NOT NULL DEFAULT 0,      -- how many were made
  refunded bigint NOT NULL DEFAULT 0,
  refunded_shipping bigint NOT NULL DEFAULT 0,
  CONSTRAINT total_of_its_parts CHECK (total = goods - discount + shipping + CASE WHEN is_tax_included THEN 0 ELSE tax END),
  CONSTRAINT ended_for_a_reason CHECK ((state = 'CANCELLED') = (ending IS NOT NULL) AND (ending IS NULL) = (ended_at IS NULL)),
  CONSTRAINT waits_for_so_long CHECK ((state = 'AWAITING_PAYMENT') = (reserved_until IS NOT NULL)),
  CONSTRAINT refunded_within CHECK (refunded BETWEEN refunded_shipping AND total)
) WITH (fillfactor = 80);
CREATE INDEX orders_of_person ON shop.orders (person_id, id);
CREATE INDEX orders_by_state ON shop.orders (state, id);
CREATE INDEX orders_waiting ON shop.orders (reserved_until) WHERE reserved_until IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (state, ending, card_amount, top_up_id, reserved_until, paid_at, shipped_at, carrier, tracking, ended_at, refunds, refunded,
  refunded_shipping) ON shop.orders TO soulseer_api;

CREATE TABLE shop.order_lines (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  order_id uuid NOT NULL REFERENCES shop.orders,
  place integer NOT NULL,
  sku text NOT NULL,
  product_id uuid NOT NULL,                -- cms.products, copied not referenced: an edit there changes nothing here
  names jsonb NOT NULL,
  variant_names jsonb NOT NULL,
  kind text NOT NULL,
  count integer NOT NULL CHECK (count > 0),
  price bigint NOT NULL CHECK (price > 0), -- of one
  discount bigint NOT NULL CHECK (discount BETWEEN 0 AND price * count),
  tax bigint NOT NULL CHECK (tax >= 0),
  paid bigint NOT NULL CHECK (paid >= tax), -- with its tax
  reader_id uuid,                          -- accounts.people; null: the platform sells it
  earnings bigint,                         -- ledger.accounts
  share bigint NOT NULL CHECK (share BETWEEN 0 AND paid - tax), -- of the reader
  pieces jsonb NOT NULL,                   -- what it takes out of the stock
  refunded bigint NOT NULL DEFAULT 0,
  CONSTRAINT one_place UNIQUE (order_id, place),
  CONSTRAINT share_of_a_reader CHECK ((reader_id IS NULL) = (earnings IS NULL) AND (reader_id IS NOT NULL OR share = 0)),
  CONSTRAINT line_refunded_within CHECK (refunded BETWEEN 0 AND paid)
);
CREATE INDEX lines_of_reader ON shop.order_lines (reader_id, order_id) WHERE reader_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (refunded) ON shop.order_lines TO soulseer_api;

-- What staff gave back of orders that were shipped.
CREATE TABLE shop.refunds (
  order_id uuid NOT NULL REFERENCES shop.orders,
  number integer NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  by_readers bigint NOT NULL CHECK (by_readers BETWEEN 0 AND amount), -- the rest: taxes and the platform
  person_id uuid NOT NULL,                 -- accounts.people: the staff member
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  at timestamptz NOT NULL,
  PRIMARY KEY (order_id, number)
);
GRANT SELECT, INSERT ON shop.refunds TO soulseer_api;
