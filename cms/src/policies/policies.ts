import type { GlobalConfig } from 'payload'
import { priceBetween } from '../minor-units.ts'
import { admins, staffAndService } from '../staff/who.ts'
import { basisPoints, count, seconds } from './amounts.ts'

/**
 * The house's terms, one set a deployment. Every change stays in its history. Amounts are in the deployment's one
 * settlement currency, which is configured, not edited: balances could not follow an edit.
 */
export const policies: GlobalConfig = {
  slug: 'policies',
  access: { read: staffAndService, readVersions: staffAndService, update: admins },
  admin: {
    group: 'House',
    description: 'Terms of readings and money. A change reaches the site in a minute.',
  },
  versions: { max: 0 },
  fields: [
    {
      name: 'meteringUnit',
      type: 'select',
      required: true,
      defaultValue: 'SECOND',
      options: [
        { label: 'By the second', value: 'SECOND' },
        { label: 'By the minute', value: 'MINUTE' },
      ],
      admin: {
        description: 'Of the last minute, what was not used is given back by the second, or not at all.',
      },
    },
    basisPoints('readerShareBasisPoints', 7000, "The reader's share of a reading: 7000 is 70%."),
    seconds('ringSeconds', 60, 'How long a request rings.', 10, 300),
    seconds('joinSeconds', 60, 'How long both sides have to connect after acceptance.', 10, 600),
    seconds('graceSeconds', 120, 'How long a reading waits for a lost side to return.', 10, 900),
    {
      name: 'minimumMinutes',
      type: 'number',
      required: true,
      defaultValue: 3,
      min: 1,
      max: 60,
      admin: { description: 'Minutes a wallet must cover before a reading may be requested.' },
    },
    {
      name: 'leastPayoutMinor',
      type: 'number',
      required: true,
      defaultValue: 1500,
      validate: priceBetween('The least payout', 100, 100_000),
    },
    {
      name: 'topUpLeastMinor',
      type: 'number',
      required: true,
      defaultValue: 500,
      validate: priceBetween('The least top-up', 100, 100_000),
    },
    {
      name: 'topUpMostMinor',
      type: 'number',
      required: true,
      defaultValue: 50_000,
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
        const least = (siblingData as { topUpLeastMinor?: number }).topUpLeastMinor ?? 0
        if (!Number.isInteger(value)) return 'The most top-up is a whole number of cents.'
        return Number(value) >= least || 'The most top-up is not below the least.'
      },
    },
    {
      name: 'topUpSuggestionsMinor',
      type: 'number',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: 6,
      defaultValue: [1000, 2500, 5000, 10_000],
    },
    count('badgeDays', 90, 'Badges count readings of the last so many days.', 7, 365),
    count('badgeReadingsBronze', 10, 'Readings under one attribute for a bronze badge.', 1, 100_000),
    count('badgeReadingsSilver', 40, 'The same for a silver badge.', 1, 100_000),
    count('badgeReadingsGold', 120, 'The same for a gold badge.', 1, 100_000),
    count(
      'badgeRatingBronze',
      400,
      'The least rating for bronze, in hundredths of a star: 400 is 4.0.',
      100,
      500,
    ),
    count('badgeRatingSilver', 430, 'The same for a silver badge.', 100, 500),
    count('badgeRatingGold', 460, 'The same for a gold badge.', 100, 500),
  ],
}
