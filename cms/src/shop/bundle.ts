import type { ArrayField, ArrayFieldValidation } from 'payload'
import { wholeBetween } from '../minor-units.ts'
import { inBoth, problem } from '../words.ts'

const MOST_PARTS = 10

/** Parts are variants of other products, each once, and no bundles themselves. */
const validateBundle: ArrayFieldValidation = async (value, { req, data }) => {
  const rows = (value ?? []) as { sku?: string | null }[]
  if (rows.length === 0) return true
  const { variants = [] } = data as { variants?: { sku?: string | null }[] }
  const skus = rows.map(({ sku }) => sku ?? '')
  if (new Set(skus).size < skus.length || variants.some(({ sku }) => sku && skus.includes(sku)))
    return problem(req, 'panel.problem.bundleTwice')
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { 'variants.sku': { in: skus } },
    depth: 0,
    pagination: false,
    req,
  })
  const known = docs
    .filter(({ bundle }) => !bundle?.length)
    .flatMap(product => product.variants.map(({ sku }) => sku))
  const unknown = skus.find(sku => !known.includes(sku))
  return unknown === undefined || problem(req, 'panel.problem.bundleSku', { sku: unknown })
}

/** What one of a bundle is made of; its stock is that of its parts. */
export const bundle: ArrayField = {
  name: 'bundle',
  label: inBoth('panel.products.bundle'),
  labels: { singular: inBoth('panel.products.part'), plural: inBoth('panel.products.bundle') },
  type: 'array',
  maxRows: MOST_PARTS,
  validate: validateBundle,
  admin: { description: inBoth('panel.products.bundle.hint') },
  fields: [
    { name: 'sku', label: inBoth('panel.products.sku'), type: 'text', required: true, maxLength: 40 },
    {
      name: 'count',
      label: inBoth('panel.products.count'),
      type: 'number',
      required: true,
      defaultValue: 1,
      validate: wholeBetween(1, 20),
    },
  ],
}
