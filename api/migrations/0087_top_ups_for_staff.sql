-- For staff who look through what came in by card, and what the payment provider reported.
CREATE INDEX top_ups_by_state ON billing.top_ups (state, id);
CREATE INDEX payment_events_by_time ON billing.payment_events (received_at, id);
