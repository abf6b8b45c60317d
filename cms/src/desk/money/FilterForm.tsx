import type { Desk } from '../desk.ts'

export interface FilterField {
  readonly name: string
  readonly label: string
  readonly type?: 'date' | 'text'
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
    {fields.map(({ name, label, type = 'text' }) => (
      <label key={name}>
        {label}
        <input type={type} name={name} defaultValue={values[name] ?? ''} maxLength={200} />
      </label>
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
  </form>
)
