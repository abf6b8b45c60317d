-- Reminders of an appointment come at the times that each side chose: a day, three hours, one hour, a quarter of an hour before.
ALTER TABLE bookings.appointments DROP CONSTRAINT appointments_reminded_check,
  ADD CONSTRAINT appointments_reminded_check CHECK (reminded IN ('DAY', 'HOURS', 'HOUR', 'SOON'));

ALTER TABLE notifications.settings ADD reminders text[] NOT NULL DEFAULT '{DAY,SOON}'
  CHECK (reminders <@ ARRAY['DAY', 'HOURS', 'HOUR', 'SOON']);
GRANT UPDATE (reminders) ON notifications.settings TO soulseer_api;

-- Each time a client moved it: {"at", "from", "to"}, the first one first.
ALTER TABLE bookings.appointments ADD moved jsonb NOT NULL DEFAULT '[]';
GRANT UPDATE (moved) ON bookings.appointments TO soulseer_api;
