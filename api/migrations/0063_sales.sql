-- What staff look at: orders of which something is to be packed, the oldest first.
CREATE INDEX orders_to_pack ON shop.orders (id) WHERE state IN ('PAID', 'PARTLY_FULFILLED');
