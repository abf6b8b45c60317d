import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { isOneOf, type Viewer } from '../foundation/viewer.ts'
import { byId } from '../readings/index.ts'
import { caseById } from '../trust/index.ts'
import { CaseReading } from './disputes/case-reading.ts'
import { seenReview } from './reviews/seen-review.ts'

export const aftercareNodes = {
  Review: {
    audiences: ['ANYONE'],
    load: ({ app, viewer }: Context<Viewer | null>, id: string) => seenReview(app.db, viewer, id),
  },
  /** For its two sides, and those of staff who work on cases. */
  Dispute: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const dispute = await caseById(app.db, id)
      const isSide = dispute?.clientId === viewer.id || dispute?.readerId === viewer.id
      return isSide || isOneOf(viewer, 'SUPPORT', 'FINANCE', 'MODERATOR') ? dispute : null
    },
  },
  CaseReading: {
    audiences: ['SUPPORT', 'FINANCE', 'MODERATOR'],
    async load({ app }: Context, id: string) {
      const row = await byId(app.db, id)
      return row && CaseReading.of(row)
    },
  },
} satisfies NodeSources
