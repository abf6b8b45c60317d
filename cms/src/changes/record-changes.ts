import type { CollectionConfig, GlobalConfig, PayloadRequest } from 'payload'
import { type Document, difference } from './difference.ts'

/** Written by the panel itself. */
const OWN = new Set(['content-changes', 'emergency-entries'])

/** The collection, of which each change by a person is written down in the same transaction. */
export function recorded(collection: CollectionConfig): CollectionConfig {
  if (OWN.has(collection.slug)) return collection
  const { slug: kind, hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [
        ...(hooks.afterChange ?? []),
        async ({ doc, previousDoc, operation, req }) => {
          await record(req, { kind, operation, document: String(doc.id) }, previousDoc, doc)
          return doc
        },
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        async ({ doc, req }) => {
          await record(req, { kind, operation: 'delete', document: String(doc.id) }, doc, {})
          return doc
        },
      ],
    },
  }
}

/** The same of a global. */
export function recordedGlobal(global: GlobalConfig): GlobalConfig {
  const { slug: kind, hooks = {} } = global
  return {
    ...global,
    hooks: {
      ...hooks,
      afterChange: [
        ...(hooks.afterChange ?? []),
        async ({ doc, previousDoc, req }) => {
          await record(req, { kind, operation: 'update', document: kind }, previousDoc, doc)
          return doc
        },
      ],
    },
  }
}

interface What {
  readonly kind: string
  readonly operation: string
  readonly document: string
}

/** What nobody asked for, such as a seed, is nobody's change. */
async function record(req: PayloadRequest, what: What, previous?: Document, next?: Document): Promise<void> {
  if (!req.user) return
  const { names, before, after } = difference(previous ?? {}, next ?? {})
  if (names.length === 0) return
  await req.payload.create({
    collection: 'content-changes',
    data: { ...what, email: req.user.email ?? req.user.id, fields: names.join(', '), before, after },
    req,
  })
}
