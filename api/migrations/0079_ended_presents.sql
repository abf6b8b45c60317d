-- A friend's mail address goes some time after the present was accepted or taken back.
CREATE INDEX presents_by_end ON shop.presents (ended_at) WHERE ended_at IS NOT NULL;
GRANT DELETE ON shop.presents TO soulseer_api;
