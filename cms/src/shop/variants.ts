import type { ArrayField, ArrayFieldValidation, TextFieldSingleValidation } from 'payload'
import { priceBetween, wholeBetween } from '../minor-units.ts'
import { inBoth, problem } from '../words.ts'

const MOST_VARIANTS = 50
const shape = /^[A-Z0-9]+(-[A-Z0-9]+)*$/

export const validateSku: TextFieldSingleValidation = (value, { req }) =>
  (typeof value === 'string' && value.length <= 40 && shape.test(value)) || problem(req, 'panel.problem.sku')

export const validatePrice = priceBetween(50, 500_000)
export const validateWeight = wholeBetween(1, 50_000)

/** Each is another combination of values of the same options; without options there is one variant. */
export const validateVariants: ArrayFieldValidation = async (value, { req }) => {
  const rows = (value ?? []) as { sku?: string | null; values?: readonly unknown[] | null }[]
  if (rows.length === 0) return problem(req, 'panel.problem.variantMissing')
  if (rows.length > MOST_VARIANTS) return problem(req, 'panel.problem.variantsMost', { most: MOST_VARIANTS })
  if (new Set(rows.map(({ sku }) => sku)).size < rows.length) return problem(req, 'panel.problem.skuTwice')
  const chosen = rows.map(({ values }) => (values ?? []).map(idOf))
  if (new Set(chosen.map(ids => [...ids].sort().join())).size < rows.length)
    return problem(req, 'panel.problem.variantTwice')
  const { docs } = await req.payload.find({
    collection: 'product-option-values',
    where: { id: { in: chosen.flat() } },
    depth: 0,
    pagination: false,
    req,
  })
  const optionOf = new Map(docs.map(({ id, option }) => [id, idOf(option)]))
  const options = chosen.map(ids => ids.map(id => optionOf.get(id) ?? id).sort())
  const [first = []] = options
  const isEven = options.every(each => each.join() === first.join() && new Set(each).size === each.length)
  return isEven || problem(req, 'panel.problem.variantOptions')
}

const idOf = (related: unknown): string =>
  typeof related === 'object' && related !== null ? String((related as { id: unknown }).id) : String(related)

/** What is bought of a product: each variant has a stock of its own, counted by the api under its SKU. */
export const variants: ArrayField = {
  name: 'variants',
  label: inBoth('panel.products.variants'),
  labels: { singular: inBoth('panel.products.variant'), plural: inBoth('panel.products.variants') },
  type: 'array',
  required: true,
  minRows: 1,
  maxRows: MOST_VARIANTS,
  validate: validateVariants,
  admin: { description: inBoth('panel.products.variants.hint') },
  fields: [
    {
      name: 'sku',
      label: inBoth('panel.products.sku'),
      type: 'text',
      required: true,
      unique: true,
      validate: validateSku,
      admin: { description: inBoth('panel.products.sku.hint') },
    },
    {
      name: 'values',
      label: inBoth('panel.products.values'),
      type: 'relationship',
      relationTo: 'product-option-values',
      hasMany: true,
      admin: { description: inBoth('panel.products.values.hint') },
    },
    {
      name: 'priceMinor',
      label: inBoth('panel.field.price'),
      type: 'number',
      required: true,
      validate: validatePrice,
    },
    {
      name: 'weightGrams',
      label: inBoth('panel.products.weightGrams'),
      type: 'number',
      validate: validateWeight,
      admin: { description: inBoth('panel.products.weightGrams.hint') },
    },
  ],
}
