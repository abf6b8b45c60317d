import { useEffect, useRef } from 'react'
import {
  type DefaultValues,
  type FieldError,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  type RegisterOptions,
  type Resolver,
  set,
  useForm,
} from 'react-hook-form'
import type { Bound, Control } from '../../ui/bound.ts'
import { keepDraft, takeDraft } from './draft.ts'
import { typedIn } from './typed-in.ts'

type Options<Values extends FieldValues> = {
  initial: DefaultValues<Values>
  /** Keeps what is typed over a reload, Back, a sign-in and a crash of the tab, under this name and for this person. */
  draft?: string
  /** What is wrong with them, by the path of the field; for forms whose fields are judged together. */
  check?: (values: Values) => Record<string, string | undefined>
}

/**
 * A form of react-hook-form whose controls keep what somebody chose or typed before the page's scripts arrived. Errors stand
 * at their fields; sending a form with errors focuses the first of them.
 */
export function useFields<Values extends FieldValues>({ initial, draft, check }: Options<Values>) {
  const form = useForm<Values>({ defaultValues: initial, resolver: check && resolverOf(check) })
  const known = useRef(new WeakSet<Control>())
  /** The names of controls that were filled in before this form listened. */
  const typedBefore = useRef(new Set<string>())
  const { errors } = form.formState

  /** `<Field label=… {...field('note')} />` */
  function field<Name extends Path<Values>>(name: Name, rules?: RegisterOptions<Values, Name>): Bound {
    const { ref, onChange, onBlur } = form.register(name, rules)
    return {
      name,
      onChange,
      onBlur,
      defaultValue: get(initial, name),
      error: (get(errors, name) as FieldError | undefined)?.message,
      ref(control) {
        const isNew = control !== null && !known.current.has(control)
        // Read before the form writes what it knows into it.
        const typed = isNew ? typedIn(control) : null
        ref(control)
        if (isNew) known.current.add(control)
        if (typed === null) return
        typedBefore.current.add(name)
        form.setValue(name, typed as PathValue<Values, Name>, { shouldDirty: true })
      },
    }
  }

  useEffect(() => {
    if (!draft) return
    for (const [name, value] of Object.entries(takeDraft(draft) ?? {})) {
      const path = name as Path<Values>
      if (!typedBefore.current.has(name))
        form.setValue(path, value as PathValue<Values, typeof path>, { shouldDirty: true })
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => name !== undefined && keepDraft(draft, values),
    })
  }, [form, draft])

  return { form, field }
}

function resolverOf<Values extends FieldValues>(
  check: NonNullable<Options<Values>['check']>,
): Resolver<Values> {
  return values => {
    const errors = {}
    for (const [path, message] of Object.entries(check(values)))
      if (message) set(errors, path, { type: 'check', message })
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }
}
