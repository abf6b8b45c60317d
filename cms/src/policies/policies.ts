import type { GlobalConfig, PayloadRequest } from 'payload'
import { priceBetween } from '../minor-units.ts'
import { admins, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { basisPoints, whole } from './amounts.ts'
import { answerTerms } from './answers.ts'
import { appointmentTerms } from './appointments.ts'
import { caseTerms } from './cases.ts'
import { helpTerms } from './help.ts'
import { moderationTerms } from './moderation.ts'
import { qualityTerms } from './quality.ts'
import { shopTerms } from './shop.ts'
import { staffTerms } from './staff.ts'
import { streamTerms } from './streams.ts'

/**
 * The house's terms, one set a deployment. Every change stays in its history. Amounts are in the deployment's one
 * settlement currency, which is configured, not edited: balances could not follow an edit.
 */
export const policies: GlobalConfig = {
  slug: 'policies',
  label: inBoth('panel.policies'),
  access: { read: staffAndService, readVersions: staffAndService, update: admins },
  admin: {
    group: inBoth('panel.group.house'),
    description: inBoth('panel.policies.hint'),
  },
  versions: { max: 0 },
  fields: [
    {
      name: 'meteringUnit',
      label: inBoth('panel.policies.meteringUnit'),
      type: 'select',
      required: true,
      defaultValue: 'SECOND',
      options: [
        { label: inBoth('panel.policies.meteringUnit.second'), value: 'SECOND' },
        { label: inBoth('panel.policies.meteringUnit.minute'), value: 'MINUTE' },
      ],
      admin: {
        description: inBoth('panel.policies.meteringUnit.hint'),
      },
    },
    basisPoints('readerShareBasisPoints', 7000, {
      label: inBoth('panel.policies.readerShare'),
      description: inBoth('panel.policies.readerShare.hint'),
    }),
    whole(
      'ringSeconds',
      60,
      {
        label: inBoth('panel.policies.ringSeconds'),
        description: inBoth('panel.policies.ringSeconds.hint'),
      },
      10,
      300,
    ),
    whole(
      'joinSeconds',
      60,
      {
        label: inBoth('panel.policies.joinSeconds'),
        description: inBoth('panel.policies.joinSeconds.hint'),
      },
      10,
      600,
    ),
    whole(
      'graceSeconds',
      120,
      {
        label: inBoth('panel.policies.graceSeconds'),
        description: inBoth('panel.policies.graceSeconds.hint'),
      },
      10,
      900,
    ),
    {
      name: 'minimumMinutes',
      label: inBoth('panel.policies.minimumMinutes'),
      type: 'number',
      required: true,
      defaultValue: 3,
      min: 1,
      max: 60,
      admin: { description: inBoth('panel.policies.minimumMinutes.hint') },
    },
    {
      name: 'leastPayoutMinor',
      label: inBoth('panel.policies.leastPayout'),
      type: 'number',
      required: true,
      defaultValue: 1500,
      validate: priceBetween(100, 100_000),
    },
    {
      name: 'topUpLeastMinor',
      label: inBoth('panel.policies.topUpLeast'),
      type: 'number',
      required: true,
      defaultValue: 500,
      validate: priceBetween(100, 100_000),
    },
    {
      name: 'topUpMostMinor',
      label: inBoth('panel.policies.topUpMost'),
      type: 'number',
      required: true,
      defaultValue: 50_000,
      validate: (value: unknown, { req, siblingData }: { req: PayloadRequest; siblingData: unknown }) => {
        const least = (siblingData as { topUpLeastMinor?: number }).topUpLeastMinor ?? 0
        if (!Number.isInteger(value)) return problem(req, 'panel.problem.cents')
        return (
          Number(value) >= least || problem(req, 'panel.problem.amountLeast', { least: { minor: least } })
        )
      },
    },
    whole(
      'badgeDays',
      90,
      { label: inBoth('panel.policies.badgeDays'), description: inBoth('panel.policies.badgeDays.hint') },
      7,
      365,
    ),
    whole(
      'badgeReadingsBronze',
      10,
      {
        label: inBoth('panel.policies.badgeReadingsBronze'),
        description: inBoth('panel.policies.badgeReadingsBronze.hint'),
      },
      1,
      100_000,
    ),
    whole(
      'badgeReadingsSilver',
      40,
      {
        label: inBoth('panel.policies.badgeReadingsSilver'),
        description: inBoth('panel.policies.badgeReadingsSilver.hint'),
      },
      1,
      100_000,
    ),
    whole(
      'badgeReadingsGold',
      120,
      {
        label: inBoth('panel.policies.badgeReadingsGold'),
        description: inBoth('panel.policies.badgeReadingsGold.hint'),
      },
      1,
      100_000,
    ),
    whole(
      'badgeRatingBronze',
      400,
      {
        label: inBoth('panel.policies.badgeRatingBronze'),
        description: inBoth('panel.policies.badgeRatingBronze.hint'),
      },
      100,
      500,
    ),
    whole(
      'badgeRatingSilver',
      430,
      {
        label: inBoth('panel.policies.badgeRatingSilver'),
        description: inBoth('panel.policies.badgeRatingSilver.hint'),
      },
      100,
      500,
    ),
    whole(
      'badgeRatingGold',
      460,
      {
        label: inBoth('panel.policies.badgeRatingGold'),
        description: inBoth('panel.policies.badgeRatingGold.hint'),
      },
      100,
      500,
    ),
    ...appointmentTerms,
    ...answerTerms,
    ...streamTerms,
    ...shopTerms,
    ...staffTerms,
    ...caseTerms,
    ...helpTerms,
    ...qualityTerms,
    ...moderationTerms,
  ],
}
