-- Staff are few, and told of what only they can mend.
CREATE INDEX people_who_are_staff ON accounts.people (id) WHERE is_staff;
