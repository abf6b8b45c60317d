import { inBoth } from '../words.ts'

/** How a product is taxed; the table of taxes has a rate for each class and country. */
export const taxClasses = [
  { value: 'STANDARD', label: inBoth('panel.taxClass.standard') },
  { value: 'REDUCED', label: inBoth('panel.taxClass.reduced') },
  { value: 'DIGITAL', label: inBoth('panel.taxClass.digital') },
  { value: 'NONE', label: inBoth('panel.taxClass.none') },
]
