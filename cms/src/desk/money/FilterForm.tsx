import type { Desk } from '../desk.ts'

export interface FilterField {
  readonly name: string
  readonly label: string
  readonly type?: 'date' | 'text'
  /** What there is to choose from; the first is any of them. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

/** What a list is narrowed by, and the file of the same. */
export const FilterForm = ({
  desk,
  fields,
  values,
  exportPath,
  kept = [],
}: {
  desk: Desk
  fields: readonly FilterField[]
  values: Readonly<Record<string, string>>
  exportPath: string
  /** Values that stay as they are. */
  kept?: readonly string[]
}) => (
  <form className="desk__actions" method="get">
    {fields.map(field => (
      <Field key={field.name} {...field} value={values[field.name] ?? ''} />
    ))}
    {kept.map(name => values[name] && <input key={name} type="hidden" name={name} value={values[name]} />)}
    <button type="submit" className="btn btn--style-secondary btn--size-medium">
      {desk.words('panel.desk.money.show')}
    </button>
    <a
      className="btn btn--style-secondary btn--size-medium"
      href={`/api/desk/export/${exportPath}?${new URLSearchParams(values)}`}
      title={desk.words('panel.desk.money.exportHint')}
      download
    >
      {desk.words('panel.desk.money.export')}
    </a>
    {fields.some(({ name }) => values[name]) && (
      <a href={`?${new URLSearchParams(kept.flatMap(name => (values[name] ? [[name, values[name]]] : [])))}`}>
        {desk.words('panel.desk.clear')}
      </a>
    )}
  </form>
)

const Field = ({ name, label, type = 'text', options, value }: FilterField & { value: string }) =>
  options ? (
    <label>
      {label}
      <select name={name} defaultValue={value} key={value}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  ) : (
    <label>
      {label}
      <input type={type} name={name} defaultValue={value} maxLength={200} />
    </label>
  )
