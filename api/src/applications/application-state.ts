import { registerEnumType } from 'type-graphql'

export const ApplicationState = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  ASKED_BACK: 'ASKED_BACK',
  APPROVED: 'APPROVED',
  DECLINED: 'DECLINED',
  APPEALED: 'APPEALED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ApplicationState = keyof typeof ApplicationState
registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'How far an application is.',
  valuesConfig: {
    DRAFT: { description: 'Its person writes it.' },
    SUBMITTED: { description: 'It waits for staff.' },
    ASKED_BACK: { description: 'Staff ask about some steps; its person changes them and submits again.' },
    APPROVED: { description: 'Its person becomes a reader.' },
    DECLINED: { description: 'Staff said no; `reason` says why.' },
    APPEALED: { description: 'Its person asked staff to decide once more.' },
    WITHDRAWN: { description: 'Its person took it back. Changing a step makes it a draft again.' },
  },
})

export const ApplicationStep = {
  IDENTITY: 'IDENTITY',
  EXPERIENCE: 'EXPERIENCE',
  PROFILE: 'PROFILE',
  TAGS: 'TAGS',
  RATES: 'RATES',
  PICTURES: 'PICTURES',
  SAMPLE: 'SAMPLE',
  AGREEMENT: 'AGREEMENT',
} as const
export type ApplicationStep = keyof typeof ApplicationStep
registerEnumType(ApplicationStep, {
  name: 'ApplicationStep',
  description: 'A part of an application, saved by itself.',
  valuesConfig: {
    IDENTITY: { description: 'Legal name, country and date of birth.' },
    EXPERIENCE: { description: 'For how long they have given readings, and how.' },
    PROFILE: { description: 'Name and words of their profile, languages and time zone.' },
    TAGS: { description: 'What they read with, what they can do, how they speak and what about.' },
    RATES: { description: 'What a minute costs on each channel.' },
    PICTURES: { description: 'Their picture.' },
    SAMPLE: { description: 'A sample of a reading, in writing.' },
    AGREEMENT: { description: 'They agree to the terms in force.' },
  },
})

export const ApplicationAct = {
  SUBMITTED: 'SUBMITTED',
  ASKED_BACK: 'ASKED_BACK',
  APPROVED: 'APPROVED',
  DECLINED: 'DECLINED',
  APPEALED: 'APPEALED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ApplicationAct = keyof typeof ApplicationAct
registerEnumType(ApplicationAct, {
  name: 'ApplicationAct',
  description: 'What was done with an application.',
  valuesConfig: {
    SUBMITTED: { description: 'Its person sent it to staff.' },
    ASKED_BACK: { description: 'Staff asked about some steps.' },
    APPROVED: { description: 'Staff said yes.' },
    DECLINED: { description: 'Staff said no.' },
    APPEALED: { description: 'Its person asked for another decision.' },
    WITHDRAWN: { description: 'Its person took it back.' },
  },
})
