-- What the payment provider was shown of each product last, by the ids that it knows them by.
CREATE TABLE shop.mirrored_products (
  product_id uuid PRIMARY KEY,             -- cms.products
  fingerprint text NOT NULL,               -- of all that was shown
  provider_id text NOT NULL,
  prices jsonb NOT NULL,                   -- [{ sku, priceId }]
  is_on_sale boolean NOT NULL DEFAULT true,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON shop.mirrored_products TO soulseer_api;
