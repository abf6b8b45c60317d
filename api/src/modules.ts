/** The modules in the order of the import laws: the migrator applies their SQL functions in it. */
export const MODULES = [
  'foundation',
  'accounts',
  'pictures',
  'catalogue',
  'trust',
  'ledger',
  'billing',
  'availability',
  'favourites',
  'sessions',
  'readings',
  'bookings',
  'answers',
  'aftercare',
  'privacy',
  'notifications',
]
