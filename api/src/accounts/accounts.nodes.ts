import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { byIds } from './people.store.ts'
import { Person, ViewerType } from './person.ts'

export const accountsNodes = {
  Viewer: {
    audiences: ['CLIENT'],
    load: ({ viewer }: Context, id: string) => (viewer.id === id ? new ViewerType(viewer) : null),
  },
  /** Others are found where they take part: in a review, a reading, a case. */
  Person: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      if (viewer.id !== id && !viewer.roles.includes('STAFF')) return null
      const account = (await byIds(app.db, [id])).get(id)
      return account ? Person.of(account) : null
    },
  },
} satisfies NodeSources
