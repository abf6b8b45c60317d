-- What somebody bought and gives to a friend by mail: something digital, or a voucher. It is the friend's once they accept it.
CREATE TABLE shop.presents (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  giver_id uuid NOT NULL,                  -- accounts.people
  item_id uuid REFERENCES shop.library_items,
  voucher_id uuid REFERENCES shop.vouchers,
  names jsonb NOT NULL,                    -- of the product
  friend_mail text NOT NULL CHECK (length(friend_mail) BETWEEN 3 AND 254),
  friend_name text NOT NULL CHECK (length(friend_name) BETWEEN 1 AND 60),
  from_name text NOT NULL CHECK (length(from_name) BETWEEN 1 AND 60),
  message text NOT NULL CHECK (length(message) <= 500),
  card text NOT NULL CHECK (card IN ('MOON', 'STARS', 'FLOWERS', 'CANDLE')),
  language text NOT NULL,                  -- of the mail: the giver's
  origin text,                             -- the site that it was given on
  made_at timestamptz NOT NULL,
  send_at timestamptz NOT NULL,
  sent_at timestamptz,                     -- since when its mail is on its way
  ended_at timestamptz,                    -- accepted, or taken back
  accepted_by uuid,                        -- accounts.people
  CONSTRAINT of_one_thing CHECK (num_nonnulls(item_id, voucher_id) = 1),
  CONSTRAINT accepted_at_its_end CHECK (accepted_by IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_present_of_item ON shop.presents (item_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_present_of_voucher ON shop.presents (voucher_id) WHERE ended_at IS NULL;
CREATE INDEX presents_of_giver ON shop.presents (giver_id, id);
CREATE INDEX presents_to_send ON shop.presents (send_at) WHERE sent_at IS NULL AND ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (sent_at, ended_at, accepted_by) ON shop.presents TO soulseer_api;
