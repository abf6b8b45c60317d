-- Refunds of orders go to the wallet or on to the card; what was shipped is sent back.
-- A refund that the platform asks for is known before the provider has a name for it: null until then, and of one that was refused.
ALTER TABLE billing.taken_back
  ALTER COLUMN provider_id DROP NOT NULL,
  ADD CONSTRAINT asked_for_by_the_platform CHECK (provider_id IS NOT NULL OR kind = 'REFUND');
CREATE INDEX taken_back_asked ON billing.taken_back (changed_at) WHERE provider_id IS NULL;
GRANT UPDATE (provider_id) ON billing.taken_back TO soulseer_api;

ALTER TABLE shop.refunds
  ADD COLUMN shipping bigint NOT NULL DEFAULT 0 CHECK (shipping BETWEEN 0 AND amount), -- of the amount, with its tax
  ADD COLUMN shipping_tax bigint NOT NULL DEFAULT 0 CHECK (shipping_tax BETWEEN 0 AND shipping),
  ADD COLUMN is_to_card boolean NOT NULL DEFAULT false;
CREATE INDEX refunds_by_time ON shop.refunds (at);

CREATE TABLE shop.refund_lines (
  order_id uuid NOT NULL,
  number integer NOT NULL,
  line_id uuid NOT NULL REFERENCES shop.order_lines,
  amount bigint NOT NULL CHECK (amount > 0),
  tax bigint NOT NULL CHECK (tax BETWEEN 0 AND amount),
  PRIMARY KEY (order_id, number, line_id),
  FOREIGN KEY (order_id, number) REFERENCES shop.refunds
);
GRANT SELECT, INSERT ON shop.refund_lines TO soulseer_api;

-- Pieces of a line that were sent back, or are to be: all of returns that were not declined.
ALTER TABLE shop.order_lines
  ADD COLUMN returned integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT returned_of_fulfilled CHECK (returned BETWEEN 0 AND fulfilled);
GRANT UPDATE (returned) ON shop.order_lines TO soulseer_api;

CREATE TABLE shop.returns (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  order_id uuid NOT NULL REFERENCES shop.orders,
  state text NOT NULL CHECK (state IN ('REQUESTED', 'ACCEPTED', 'DECLINED', 'RECEIVED')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  requested_at timestamptz NOT NULL,
  answer text CHECK (length(answer) BETWEEN 1 AND 500), -- staff's words
  answered_by uuid,                        -- accounts.people
  answered_at timestamptz,
  received_by uuid,                        -- accounts.people
  received_at timestamptz,
  refund_number integer,                   -- of the refund that was made for it; null: nothing was paid for it
  CONSTRAINT answered_once CHECK ((state = 'REQUESTED') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
  CONSTRAINT declined_with_words CHECK (state <> 'DECLINED' OR answer IS NOT NULL),
  CONSTRAINT received_once CHECK ((state = 'RECEIVED') = (received_at IS NOT NULL) AND (received_at IS NULL) = (received_by IS NULL))
);
CREATE INDEX returns_of_order ON shop.returns (order_id, id);
CREATE INDEX returns_by_state ON shop.returns (state, id);
GRANT SELECT, INSERT, UPDATE (state, answer, answered_by, answered_at, received_by, received_at, refund_number) ON shop.returns TO soulseer_api;

CREATE TABLE shop.return_lines (
  return_id uuid NOT NULL REFERENCES shop.returns,
  line_id uuid NOT NULL REFERENCES shop.order_lines,
  count integer NOT NULL CHECK (count > 0),
  restocked integer NOT NULL DEFAULT 0 CHECK (restocked >= 0), -- what arrived and is sold again
  written_off integer NOT NULL DEFAULT 0 CHECK (written_off >= 0), -- what arrived and is not
  PRIMARY KEY (return_id, line_id),
  CONSTRAINT arrived_of_count CHECK (restocked + written_off <= count)
);
CREATE INDEX returned_of_line ON shop.return_lines (line_id);
GRANT SELECT, INSERT, UPDATE (restocked, written_off) ON shop.return_lines TO soulseer_api;
