/** Writes the browser's own time zone into the field, as long as nothing stands in it. */
export function fillInOwnZone(field: HTMLInputElement | null): void {
  if (field && field.value === '') field.value = Intl.DateTimeFormat().resolvedOptions().timeZone
}
