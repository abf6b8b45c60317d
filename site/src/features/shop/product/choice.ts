import type { ProductPartsFragment } from '../../../graphql/generated.ts'

export type Variant = ProductPartsFragment['variants'][number]

/** A value of an option, with the address of the page when it is chosen. */
export type OptionChoice = { slug: string; name: string; href: string; isChosen: boolean }

/** The variant of the page's address; without one, the first. */
export const chosenVariant = (variants: readonly Variant[], sku: string | null): Variant | undefined =>
  variants.find(variant => variant.sku === sku) ?? variants[0]

/**
 * The options of a product, each with its values. A value leads to the variant that has it and most of what is chosen
 * already, so that every address is one that can be bought.
 */
export function optionChoices(
  path: string,
  variants: readonly Variant[],
  chosen: Variant,
): { option: string; slug: string; values: OptionChoice[] }[] {
  return chosen.values.map(({ option, optionSlug }) => {
    const names = new Map<string, string>()
    for (const { values } of variants)
      for (const value of values) if (value.optionSlug === optionSlug) names.set(value.slug, value.name)
    const values = [...names].map(([slug, name]) => ({
      slug,
      name,
      href: `${path}?variant=${encodeURIComponent(nearest(variants, chosen, optionSlug, slug).sku)}`,
      isChosen: has(chosen, optionSlug, slug),
    }))
    return { option, slug: optionSlug, values }
  })
}

const has = ({ values }: Variant, optionSlug: string, slug: string): boolean =>
  values.some(value => value.optionSlug === optionSlug && value.slug === slug)

function nearest(variants: readonly Variant[], chosen: Variant, optionSlug: string, slug: string): Variant {
  const shared = (variant: Variant) =>
    chosen.values.filter(value => has(variant, value.optionSlug, value.slug)).length
  return variants
    .filter(variant => has(variant, optionSlug, slug))
    .reduce((best, each) => (shared(each) > shared(best) ? each : best))
}
