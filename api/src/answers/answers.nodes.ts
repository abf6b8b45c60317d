import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { answerOf } from './answer-of.ts'
import { AnswerTemplate } from './templates/template-type.ts'
import { templateById } from './templates/templates.store.ts'

export const answersNodes = {
  Answer: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => answerOf(app.db, viewer, id),
  },
  AnswerTemplate: {
    audiences: ['ANYONE'],
    load: async ({ app }: Context<Viewer | null>, id: string) => {
      const row = await templateById(app.db, id)
      return row?.isOffered && !row.withdrawnAt ? AnswerTemplate.of(row) : null
    },
  },
} satisfies NodeSources
