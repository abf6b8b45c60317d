/**
 * The people of tests, seeds and the local world; plainly fictional. A reader's `slug` is hers in the catalogue.
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
  },
  nadia: {
    who: 'nadia',
    subject: 'user_nadia',
    name: 'Nadia Fenn',
    email: 'nadia@example.test',
    part: 'client',
    slug: null,
  },
  mara: {
    who: 'mara',
    subject: 'user_mara',
    name: 'Mara Moonwater',
    email: 'mara@example.test',
    part: 'reader',
    slug: 'mara-moonwater',
  },
  orin: {
    who: 'orin',
    subject: 'user_orin',
    name: 'Orin Starling',
    email: 'orin@example.test',
    part: 'reader',
    slug: 'orin-starling',
  },
  selene: {
    who: 'selene',
    subject: 'user_selene',
    name: 'Selene Nightbloom',
    email: 'selene@example.test',
    part: 'reader',
    slug: 'selene-nightbloom',
  },
  ines: {
    who: 'ines',
    subject: 'user_ines',
    name: 'Ines Aldous',
    email: 'ines@example.test',
    part: 'staff',
    slug: null,
  },
} as const

export type CastName = keyof typeof cast
export type CastMember = (typeof cast)[CastName]
