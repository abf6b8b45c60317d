/** What somebody must know: they can do without its mail no more than without a receipt. */
export const MUST_KNOW = { IN_APP: 'ALWAYS', MAIL: 'ALWAYS', PUSH: 'OFF', SMS: 'OFF' } as const
/** What waits for those who moderate: their bell says it, mails are for those who want them. */
export const FOR_MODERATORS = { IN_APP: 'ON', MAIL: 'OFF', PUSH: 'OFF' } as const
/** What concerns their next days. */
export const SOON = { IN_APP: 'ALWAYS', MAIL: 'ALWAYS', PUSH: 'ON', SMS: 'OFF' } as const
/** What is good to know, and ends when they say so. */
export const GOOD_TO_KNOW = { IN_APP: 'ON', MAIL: 'ON', PUSH: 'OFF' } as const
