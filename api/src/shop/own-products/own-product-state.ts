import { registerEnumType } from 'type-graphql'

export const OwnProductState = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  APPROVED: 'APPROVED',
  DECLINED: 'DECLINED',
} as const
export type OwnProductState = keyof typeof OwnProductState
registerEnumType(OwnProductState, {
  name: 'OwnProductState',
  description: 'How far something is that a reader wants to sell.',
  valuesConfig: {
    DRAFT: { description: 'Only they see it. What is on sale of it stays as it is.' },
    SENT: { description: 'It waits for staff.' },
    APPROVED: { description: 'It is on sale as it stands here.' },
    DECLINED: { description: 'Staff do not sell it like this; `reason` says why.' },
  },
})
