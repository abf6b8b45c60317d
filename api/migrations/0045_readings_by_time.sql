-- Live readings stand in one list with appointments, which has the order of time; those of readers have such an index already.
CREATE INDEX readings_by_client_and_time ON readings.readings (client_id, requested_at, id);
