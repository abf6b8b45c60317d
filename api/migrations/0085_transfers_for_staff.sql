-- For staff who look through all transfers. Of the minutes of a session the first is here, as in transfers_by_debit.
CREATE INDEX transfers_by_id ON ledger.transfers (id) WHERE reason <> 'session-minute' OR number = 1;
CREATE INDEX transfers_by_reason ON ledger.transfers (reason, id) WHERE reason <> 'session-minute' OR number = 1;
CREATE INDEX transfers_by_time ON ledger.transfers (at) WHERE reason <> 'session-minute' OR number = 1;
