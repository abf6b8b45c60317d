import type { Control } from '../../ui/bound.ts'

/**
 * What somebody put into a control (or chose in its group of radio buttons), or the browser on Back, since the page came;
 * null where it stands as it came.
 */
export function typedIn(control: Control): string | null {
  if (isRadio(control)) {
    const chosen = radiosOf(control).find(radio => radio.checked)
    return chosen && !chosen.defaultChecked ? chosen.value : null
  }
  if ('options' in control) {
    const options = [...control.options]
    const before = options.find(option => option.defaultSelected) ?? options[0]
    return control.value === before?.value ? null : control.value
  }
  return control.value === control.defaultValue ? null : control.value
}

const isRadio = (control: Control): control is HTMLInputElement => control.type === 'radio'

function radiosOf({ form, name }: HTMLInputElement): HTMLInputElement[] {
  return [...(form?.elements ?? [])].filter(
    (each): each is HTMLInputElement => each instanceof HTMLInputElement && each.name === name,
  )
}
