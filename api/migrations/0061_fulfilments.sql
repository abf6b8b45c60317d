-- Orders are handed over in parts, each with its share of the money that is held; what is not handed over yet is cancelled in parts.
-- Each fulfilment, cancellation and return is a step of its order, with a number that the ledger and the stock know it by.
ALTER TABLE shop.orders
  ADD COLUMN steps integer NOT NULL DEFAULT 0,
  ADD COLUMN shipping_number integer,               -- of the fulfilment that shipping was captured with
  ADD COLUMN is_shipping_released boolean NOT NULL DEFAULT false, -- nothing was shipped, so it went back
  ADD COLUMN cancelled bigint NOT NULL DEFAULT 0,   -- of what was paid: released, since it was never handed over
  ADD COLUMN fulfilled_at timestamptz,              -- since when nothing of it is to be handed over any more
  DROP CONSTRAINT orders_state_check;

CREATE TABLE shop.fulfilments (
  order_id uuid NOT NULL REFERENCES shop.orders,
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SHIPPED', 'DELIVERED', 'ISSUED')),
  carrier text CHECK (length(carrier) BETWEEN 1 AND 80),
  tracking text CHECK (length(tracking) BETWEEN 1 AND 80),
  tracking_url text CHECK (tracking_url LIKE 'https://%'),
  person_id uuid,                                   -- accounts.people: the staff member; null: the system
  at timestamptz NOT NULL,
  PRIMARY KEY (order_id, number)
);
CREATE INDEX fulfilments_by_time ON shop.fulfilments (at);
GRANT SELECT, INSERT ON shop.fulfilments TO soulseer_api;

-- Pieces of a line that were handed over, and what was captured for them. Minor units.
CREATE TABLE shop.fulfilment_lines (
  order_id uuid NOT NULL,
  number integer NOT NULL,
  line_id uuid NOT NULL REFERENCES shop.order_lines,
  count integer NOT NULL CHECK (count > 0),
  paid bigint NOT NULL CHECK (paid >= 0),           -- with its tax
  tax bigint NOT NULL CHECK (tax BETWEEN 0 AND paid),
  share bigint NOT NULL CHECK (share BETWEEN 0 AND paid - tax),
  refunded bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (order_id, number, line_id),
  FOREIGN KEY (order_id, number) REFERENCES shop.fulfilments,
  CONSTRAINT part_refunded_within CHECK (refunded BETWEEN 0 AND paid)
);
GRANT SELECT, INSERT, UPDATE (refunded) ON shop.fulfilment_lines TO soulseer_api;

CREATE TABLE shop.cancellations (
  order_id uuid NOT NULL REFERENCES shop.orders,
  number integer NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),       -- what went back to the wallet
  is_by_staff boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (order_id, number)
);
GRANT SELECT, INSERT ON shop.cancellations TO soulseer_api;

ALTER TABLE shop.order_lines
  ADD COLUMN fulfilled integer NOT NULL DEFAULT 0 CHECK (fulfilled >= 0),
  ADD COLUMN cancelled integer NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
  ADD CONSTRAINT no_more_than_bought CHECK (fulfilled + cancelled <= count);
GRANT UPDATE (fulfilled, cancelled) ON shop.order_lines TO soulseer_api;

-- What was shipped as a whole before is one fulfilment; what was cancelled after it was paid is one cancellation.
INSERT INTO shop.fulfilments (order_id, number, kind, carrier, tracking, at)
  SELECT id, 1, 'SHIPPED', nullif(carrier, ''), nullif(tracking, ''), shipped_at FROM shop.orders WHERE state = 'SHIPPED';
INSERT INTO shop.fulfilment_lines (order_id, number, line_id, count, paid, tax, share, refunded)
  SELECT l.order_id, 1, l.id, l.count, l.paid, l.tax, l.share, l.refunded
    FROM shop.order_lines l JOIN shop.orders o ON o.id = l.order_id WHERE o.state = 'SHIPPED';
INSERT INTO shop.cancellations (order_id, number, amount, is_by_staff, at)
  SELECT id, 1, total, ending = 'BY_STAFF', ended_at FROM shop.orders WHERE state = 'CANCELLED' AND paid_at IS NOT NULL;
UPDATE shop.order_lines l SET fulfilled = count FROM shop.orders o WHERE o.id = l.order_id AND o.state = 'SHIPPED';
UPDATE shop.order_lines l SET cancelled = count FROM shop.orders o WHERE o.id = l.order_id AND o.state = 'CANCELLED' AND o.paid_at IS NOT NULL;
UPDATE shop.orders SET steps = 1, cancelled = total, is_shipping_released = true WHERE state = 'CANCELLED' AND paid_at IS NOT NULL;
UPDATE shop.orders SET state = 'FULFILLED', steps = 1, shipping_number = 1, fulfilled_at = shipped_at WHERE state = 'SHIPPED';

ALTER TABLE shop.orders
  DROP COLUMN shipped_at, DROP COLUMN carrier, DROP COLUMN tracking,
  DROP CONSTRAINT refunded_within,
  ADD CONSTRAINT orders_state_check CHECK (state IN ('AWAITING_PAYMENT', 'PAID', 'PARTLY_FULFILLED', 'FULFILLED', 'CANCELLED')),
  ADD CONSTRAINT refunded_within CHECK (refunded >= refunded_shipping AND cancelled >= 0 AND refunded + cancelled <= total),
  ADD CONSTRAINT shipping_once CHECK (shipping_number IS NULL OR NOT is_shipping_released),
  ADD CONSTRAINT fulfilled_since CHECK ((state = 'FULFILLED') = (fulfilled_at IS NOT NULL));
GRANT UPDATE (steps, shipping_number, is_shipping_released, cancelled, fulfilled_at) ON shop.orders TO soulseer_api;

-- An order moves an SKU once in each of its steps; 0: as it was placed and paid.
ALTER TABLE shop.stock_movements ADD COLUMN step integer NOT NULL DEFAULT 0 CHECK (step >= 0);
DROP INDEX shop.movement_of_order;
CREATE UNIQUE INDEX movement_of_order ON shop.stock_movements (order_id, sku, kind, step) WHERE order_id IS NOT NULL;
