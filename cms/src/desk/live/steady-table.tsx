import type { ComponentProps } from 'react'
import { DeskTable } from '../desk-table.tsx'

/** A list that is refreshed while somebody looks at it: its columns keep their widths, and it its place while it is empty. */
export const SteadyTable = (props: ComponentProps<typeof DeskTable>) => (
  <div className="desk__steady">
    <DeskTable {...props} />
  </div>
)
