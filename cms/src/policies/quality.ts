import type { NumberField, TextField } from 'payload'
import { inBoth, type PanelKey, problem } from '../words.ts'
import { whole } from './amounts.ts'

const limit = (name: string, value: number, label: PanelKey, hint: PanelKey, most = 100): NumberField =>
  whole(name, value, { label: inBoth(label), description: inBoth(hint) }, 0, most)

/** In which zone the days of the metrics begin and end. */
const reportZone: TextField = {
  name: 'reportZone',
  label: inBoth('panel.policies.reportZone'),
  type: 'text',
  required: true,
  defaultValue: 'UTC',
  admin: { description: inBoth('panel.policies.reportZone.hint') },
  validate: (value: unknown, { req }) => isZone(value) || problem(req, 'panel.problem.zone'),
}

function isZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(value)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

/** What the last weeks of a reader are measured against; what is worse opens a warning for staff. 0: none is opened. */
export const qualityTerms: (NumberField | TextField)[] = [
  reportZone,
  whole(
    'qualityDays',
    30,
    { label: inBoth('panel.policies.qualityDays'), description: inBoth('panel.policies.qualityDays.hint') },
    7,
    90,
  ),
  whole(
    'qualityFewest',
    10,
    {
      label: inBoth('panel.policies.qualityFewest'),
      description: inBoth('panel.policies.qualityFewest.hint'),
    },
    1,
    1000,
  ),
  limit(
    'qualityAnsweredPercent',
    70,
    'panel.policies.qualityAnsweredPercent',
    'panel.policies.qualityLeast.hint',
  ),
  limit(
    'qualityAnswerSeconds',
    45,
    'panel.policies.qualityAnswerSeconds',
    'panel.policies.qualityMost.hint',
    300,
  ),
  limit(
    'qualityCancelledPercent',
    10,
    'panel.policies.qualityCancelledPercent',
    'panel.policies.qualityMost.hint',
  ),
  limit(
    'qualityDisputedPercent',
    5,
    'panel.policies.qualityDisputedPercent',
    'panel.policies.qualityMost.hint',
  ),
  limit('qualityRating', 400, 'panel.policies.qualityRating', 'panel.policies.qualityLeast.hint', 500),
  limit('qualityLatePercent', 10, 'panel.policies.qualityLatePercent', 'panel.policies.qualityMost.hint'),
  limit(
    'qualityProfilePercent',
    60,
    'panel.policies.qualityProfilePercent',
    'panel.policies.qualityLeast.hint',
  ),
  limit('qualityIdleDays', 0, 'panel.policies.qualityIdleDays', 'panel.policies.qualityMost.hint', 365),
  limit(
    'qualityReturningPercent',
    0,
    'panel.policies.qualityReturningPercent',
    'panel.policies.qualityLeast.hint',
  ),
]
