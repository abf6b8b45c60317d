import { mutant, type SqlMutant } from './sql-mutant.ts'

const charge = ['api/src/sessions/charge-due', 'api/src/readings/extend-reading']

/** The meter's one charge: who is due, what a minute is keyed by, and what is counted. */
export const sessionsMutants: SqlMutant[] = [
  mutant('sessions.charge_due', 'meters are not locked', / FOR NO KEY UPDATE SKIP LOCKED/, '', charge),
  mutant('sessions.charge_due', 'a meter that somebody holds is waited for', / SKIP LOCKED/, '', charge),
  mutant(
    'sessions.charge_due',
    'a minute is charged before it begins',
    /m\.next_charge_at <= v_now/,
    "m.next_charge_at <= v_now + interval '1 minute'",
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'a minute is charged a moment late',
    /m\.next_charge_at <= v_now/,
    'm.next_charge_at < v_now',
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'the agreed minutes do not count',
    /m\.minutes >= m\.minute_limit AS over/,
    'false AS over',
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'one minute more than was agreed',
    />= m\.minute_limit/,
    '> m.minute_limit',
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'the minute is not counted',
    /SET minutes = m\.minutes \+ 1/,
    'SET minutes = m.minutes',
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'the next minute is two away',
    /interval '1 minute'/,
    "interval '2 minutes'",
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'a minute has the key of the one before',
    /array_agg\(d\.minutes \+ 1/,
    'array_agg(d.minutes',
    charge,
  ),
  mutant('sessions.charge_due', 'who cannot pay is charged', /AND h\.paid\s/, '', charge),
  mutant('sessions.charge_due', 'who cannot pay is not answered', /WHERE NOT h\.paid/, 'WHERE false', charge),
  mutant(
    'sessions.charge_due',
    'who has used up what was agreed is not answered',
    /m\.participant_id = ANY \(v_over\)/,
    'false',
    charge,
  ),
  mutant(
    'sessions.charge_due',
    'a wallet that somebody holds is waited for',
    /'session-minute', true\)/,
    "'session-minute', false)",
    charge,
  ),
]
