import type { RefCallback } from 'react'

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A control that belongs to a form: what `useFields` gives, and `Field`, `TextArea`, `Select` and `ChoiceCards` take. */
export type Bound = {
  name: string
  ref: RefCallback<Control>
  onChange(event: { target: unknown }): unknown
  onBlur(event: { target: unknown }): unknown
  /** What stands in it when the page is made. */
  defaultValue: string | undefined
  /** What is wrong with it, in words. */
  error: string | undefined
}
