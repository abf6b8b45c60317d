/**
 * The filters of a list, as a plain GET form. A tap shows at once, but for what is chosen together in a panel (details); the
 * keyboard, which passes over choices, waits for the button or for Enter. What is empty is not sent.
 */
export function showAtOnce(form: HTMLFormElement | null): void {
  let byPointer = false
  addEventListener('pointerdown', () => (byPointer = true), true)
  addEventListener('keydown', () => (byPointer = false), true)
  for (const field of form?.elements ?? []) {
    if (field instanceof HTMLSelectElement)
      field.addEventListener('keydown', event => event.key === 'Enter' && form?.requestSubmit())
    const isChoice =
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    if (isChoice && !field.closest('details'))
      field.addEventListener('change', () => byPointer && form?.requestSubmit())
  }
  form?.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
  })
}
