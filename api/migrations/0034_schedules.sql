-- When readers take appointments: hours of a week and exceptions of single days, by the wall clock of the time zone of their profile.
CREATE TABLE availability.schedules (
  person_id uuid PRIMARY KEY,              -- accounts.people
  buffer_before smallint NOT NULL CHECK (buffer_before BETWEEN 0 AND 240),   -- minutes
  buffer_after smallint NOT NULL CHECK (buffer_after BETWEEN 0 AND 240),     -- minutes
  notice_minutes integer NOT NULL CHECK (notice_minutes BETWEEN 0 AND 20160),
  days_ahead smallint NOT NULL CHECK (days_ahead BETWEEN 1 AND 365),
  most_a_day smallint CHECK (most_a_day BETWEEN 1 AND 50),
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON availability.schedules TO soulseer_api;

-- Hours belong to the day on which they begin; counted in minutes from its midnight, they end beyond 1440 when they go over the next.
CREATE TABLE availability.weekly_hours (
  person_id uuid NOT NULL REFERENCES availability.schedules,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),                 -- 1 is Monday
  from_minute smallint NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute smallint NOT NULL,
  PRIMARY KEY (person_id, weekday, from_minute),
  CONSTRAINT hours_are_at_most_a_day CHECK (to_minute > from_minute AND to_minute <= from_minute + 1440)
);
GRANT SELECT, INSERT, DELETE ON availability.weekly_hours TO soulseer_api;

-- A day off has none of its weekly hours; a row of hours is added to what the day has otherwise.
CREATE TABLE availability.days_off (
  person_id uuid NOT NULL REFERENCES availability.schedules,
  day date NOT NULL,
  PRIMARY KEY (person_id, day)
);
CREATE TABLE availability.extra_hours (
  person_id uuid NOT NULL REFERENCES availability.schedules,
  day date NOT NULL,
  from_minute smallint NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute smallint NOT NULL,
  PRIMARY KEY (person_id, day, from_minute),
  CONSTRAINT hours_are_at_most_a_day CHECK (to_minute > from_minute AND to_minute <= from_minute + 1440)
);
GRANT SELECT, INSERT, DELETE ON availability.days_off, availability.extra_hours TO soulseer_api;
