import type { App } from '../app.ts'
import type { Jobs } from '../foundation/jobs.ts'
import type { CaseState } from '../trust/index.ts'
import { tellOfCase } from './tell-of-case.ts'

export const aftercareJobs = (app: App): Jobs => ({
  tasks: {
    'aftercare.tell-of-case': (asked: { caseId: string; state: CaseState }) => tellOfCase(app, asked),
  },
})
