import { Button } from '@payloadcms/ui'
import type { Desk } from './desk.ts'

/** To the next page of a list, and back to the first: the api pages forward by cursors. */
export function Pager({
  desk,
  path,
  query,
  name = 'after',
  after,
  pageInfo,
}: {
  desk: Desk
  path: string
  query: Readonly<Record<string, string>>
  /** Of the value of the address that holds the place. */
  name?: string
  after: string | null
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}) {
  const href = (more: Record<string, string>) => `${path}?${new URLSearchParams({ ...query, ...more })}`
  return (
    <nav className="desk__pager">
      {after !== null && (
        <Button el="link" to={href({})} buttonStyle="secondary" size="small">
          {desk.words('panel.desk.firstPage')}
        </Button>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
        <Button el="link" to={href({ [name]: pageInfo.endCursor })} buttonStyle="secondary" size="small">
          {desk.words('panel.desk.nextPage')}
        </Button>
      )}
    </nav>
  )
}

/** One value of an address; null where it is missing or there are several. */
export function one(searchParams: unknown, name: string): string | null {
  const value = (searchParams as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' && value !== '' ? value : null
}
