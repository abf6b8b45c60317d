-- Who has a reader as a favourite: they are invited to the reader's streams and notified of them.
CREATE INDEX favourites_by_profile ON favourites.favourites (profile_id, id);
