/**
 * The people of tests, seeds and the local world; plainly fictional. A reader's `slug` is hers in the catalogue,
 * `payoutAccount` hers at the local payments server from the beginning; Selene has not set up payouts yet.
 * Data only: this file imports nothing, so that every workspace may read it.
 */
export const cast = {
  theo: {
    who: 'theo',
    subject: 'user_theo',
    name: 'Theo Vale',
    email: 'theo@example.test',
    part: 'client',
    slug: null,
    payoutAccount: null,
  },
  nadia: {
    who: 'nadia',
    subject: 'user_nadia',
    name: 'Nadia Fenn',
    email: 'nadia@example.test',
    part: 'client',
    slug: null,
    payoutAccount: null,
  },
  mara: {
    who: 'mara',
    subject: 'user_mara',
    name: 'Mara Moonwater',
    email: 'mara@example.test',
    part: 'reader',
    slug: 'mara-moonwater',
    payoutAccount: 'acct_local_mara',
  },
  orin: {
    who: 'orin',
    subject: 'user_orin',
    name: 'Orin Starling',
    email: 'orin@example.test',
    part: 'reader',
    slug: 'orin-starling',
    payoutAccount: 'acct_local_orin',
  },
  selene: {
    who: 'selene',
    subject: 'user_selene',
    name: 'Selene Nightbloom',
    email: 'selene@example.test',
    part: 'reader',
    slug: 'selene-nightbloom',
    payoutAccount: null,
  },
  ines: {
    who: 'ines',
    subject: 'user_ines',
    name: 'Ines Aldous',
    email: 'ines@example.test',
    part: 'staff',
    slug: null,
    payoutAccount: null,
  },
} as const

export type CastName = keyof typeof cast
export type CastMember = (typeof cast)[CastName]
