/** What is stored about a person: a copy of it for themselves, and its end when they close their account. */
export { DataExportReady } from './events.ts'
export { addToExport } from './later-parts.ts'
export { privacyJobs } from './privacy.jobs.ts'
export { PrivacyResolver } from './privacy.resolver.ts'
