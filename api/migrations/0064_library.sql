-- What people own of the shop's digital products, how often they opened it, and how far they are in courses.
CREATE TABLE shop.library_items (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  line_id uuid NOT NULL REFERENCES shop.order_lines,
  number integer NOT NULL,                 -- one row for each piece of the line
  buyer_id uuid NOT NULL,                  -- accounts.people
  owner_id uuid NOT NULL,                  -- accounts.people: the buyer, or who accepted it as a present
  product_id uuid NOT NULL,                -- cms.products
  names jsonb NOT NULL,                    -- of the product, as it was bought
  got_at timestamptz NOT NULL,
  ended_at timestamptz,                    -- since when it was given back
  UNIQUE (line_id, number)
);
CREATE INDEX library_of_owner ON shop.library_items (owner_id, id) WHERE ended_at IS NULL;
CREATE INDEX library_of_product ON shop.library_items (product_id, id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (owner_id, got_at, ended_at) ON shop.library_items TO soulseer_api;

-- Each time a file was opened, by a link for that person alone; of its token only the hash is stored.
CREATE TABLE shop.file_links (
  token_hash bytea PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES shop.library_items,
  person_id uuid NOT NULL,
  piece_id text NOT NULL,                  -- cms.products_files
  file_key text NOT NULL,                  -- in the files of the api
  file_name text NOT NULL,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX links_of_file ON shop.file_links (item_id, piece_id, opened_at);
CREATE INDEX links_by_time ON shop.file_links (opened_at);
GRANT SELECT, INSERT, DELETE ON shop.file_links TO soulseer_api;

CREATE TABLE shop.finished_lessons (
  item_id uuid NOT NULL REFERENCES shop.library_items,
  piece_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (item_id, piece_id)
);
GRANT SELECT, INSERT ON shop.finished_lessons TO soulseer_api;

-- Files of the cms that are in the files of the api by now.
CREATE TABLE shop.fetched_files (
  file_key text PRIMARY KEY,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON shop.fetched_files TO soulseer_api;

-- What was last seen in each product that somebody owns; when it differs, its owners are notified.
CREATE TABLE shop.seen_contents (
  product_id uuid PRIMARY KEY,
  digest text NOT NULL,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE (digest, at) ON shop.seen_contents TO soulseer_api;
