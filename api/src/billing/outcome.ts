/**
 * What the provider's report changed: APPLIED, UNCHANGED (known already), QUEUED (a job asks the provider for more), or
 * UNKNOWN (it is about nothing of ours).
 */
export type Outcome = 'APPLIED' | 'UNCHANGED' | 'QUEUED' | 'UNKNOWN'
