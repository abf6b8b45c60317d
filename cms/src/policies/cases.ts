import type { NumberField } from 'payload'
import { inBoth, type PanelKey } from '../words.ts'
import { basisPoints, whole } from './amounts.ts'

const words = (label: PanelKey, description: PanelKey) => ({
  label: inBoth(label),
  description: inBoth(description),
})

/** By what cases are decided: how soon, what the desk suggests, and what a client gets back of a reading that staff end. */
export const caseTerms: NumberField[] = [
  whole(
    'caseAnswerHours',
    24,
    words('panel.policies.caseAnswerHours', 'panel.policies.caseAnswerHours.hint'),
    1,
    336,
  ),
  whole(
    'caseDecisionHours',
    72,
    words('panel.policies.caseDecisionHours', 'panel.policies.caseDecisionHours.hint'),
    1,
    720,
  ),
  basisPoints(
    'caseAbsentBasisPoints',
    3000,
    words('panel.policies.caseAbsent', 'panel.policies.caseAbsent.hint'),
  ),
  whole(
    'caseShortSeconds',
    60,
    words('panel.policies.caseShortSeconds', 'panel.policies.caseShortSeconds.hint'),
    0,
    900,
  ),
  whole(
    'caseOftenDisputes',
    3,
    words('panel.policies.caseOftenDisputes', 'panel.policies.caseOftenDisputes.hint'),
    1,
    100,
  ),
  whole(
    'stoppedMinutes',
    5,
    words('panel.policies.stoppedMinutes', 'panel.policies.stoppedMinutes.hint'),
    0,
    240,
  ),
]
