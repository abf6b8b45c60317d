import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isOneOf, type StaffRole } from '../staff/who.ts'
import { type PanelKey, sentence } from '../words.ts'
import { ApiFault } from './api.ts'
import { Desk } from './desk.ts'

interface Page {
  readonly title: PanelKey
  /** Who may open it. */
  readonly roles: readonly StaffRole[]
  /** Alone on the page, without the panel around it, as it is printed. */
  readonly isBare?: boolean
}

/**
 * A page of the staff's desk, made on the server. Payload leaves the doors of such pages open: who is not signed in is sent to do
 * so, and who is of another role is shown why there is nothing to see.
 */
export async function deskPage(
  props: AdminViewServerProps,
  { title, roles, isBare }: Page,
  content: (desk: Desk) => Promise<ReactNode>,
): Promise<ReactNode> {
  const { req } = props.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(pathOf(props))}`)
  const body = isOneOf(req.user, ...roles) ? (
    await shownTo(req, content)
  ) : (
    <Alone req={req} why="panel.desk.notYours" />
  )
  if (isBare) return body
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={props.initPageResult.locale}
      params={props.params}
      payload={req.payload}
      permissions={props.initPageResult.permissions}
      req={req}
      searchParams={props.searchParams}
      user={req.user}
      visibleEntities={props.initPageResult.visibleEntities}
    >
      <Gutter className="desk">
        <h1>{sentence(req, title)}</h1>
        {body}
      </Gutter>
    </DefaultTemplate>
  )
}

type Req = AdminViewServerProps['initPageResult']['req']

/** What the desk of whoever asks makes of a page, or in words why there is nothing. */
export async function shownTo(req: Req, content: (desk: Desk) => Promise<ReactNode>): Promise<ReactNode> {
  const desk = Desk.of(req)
  if (!desk) return <Alone req={req} why="panel.desk.needsSession" />
  try {
    return await content(desk)
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault
    if (fault.code === 'UNREACHABLE') return <Alone req={req} why="panel.desk.unreachable" />
    return <p role="alert">{fault.message}</p>
  }
}

const Alone = ({ req, why }: { req: Req; why: PanelKey }) => <p role="alert">{sentence(req, why)}</p>

const pathOf = ({ params }: AdminViewServerProps): string => {
  const segments = params?.segments
  return `/admin/${Array.isArray(segments) ? segments.join('/') : ''}`
}

/** What a page is about, by the end of its address: /admin/desk/orders/:id. */
export function idIn({ params }: Pick<AdminViewServerProps, 'params'>): string {
  const segments = params?.segments
  return decodeURIComponent((Array.isArray(segments) && segments[2]) || '')
}
