import { DefaultTemplate, MinimalTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isApiAway } from '../staff/session/site-session.ts'
import { isOneOf, type StaffRole } from '../staff/who.ts'
import { type PanelKey, sentence } from '../words.ts'
import { ApiFault } from './api.ts'
import { Desk } from './desk.ts'
import { Failed } from './failed.tsx'
import { pages } from './pages.ts'

interface Page {
  readonly path: string
  readonly title: PanelKey
  /** Who may open it. */
  readonly roles: readonly StaffRole[]
  /** Alone on the page, without the panel around it, as it is printed. */
  readonly isBare?: boolean
}

/** Content under a heading of its own, such as a person's name; without one the page's title is the heading. */
interface Headed {
  readonly heading: ReactNode
  readonly body: ReactNode
}
type Content = ReactNode | Headed

/**
 * A page of the staff's desk, made on the server. Payload leaves the doors of such pages open: who is not signed in is sent to do
 * so, who cannot be known while the api is away is told that, and who is of another role is shown why there is nothing to see.
 */
export async function deskPage(
  props: AdminViewServerProps,
  page: Page,
  content: (desk: Desk) => Promise<Content>,
): Promise<ReactNode> {
  const { req } = props.initPageResult
  if (!req.user) {
    if (await isApiAway(req.headers)) return <Away req={req} />
    redirect(`/admin/login?redirect=${encodeURIComponent(addressOf(props))}`)
  }
  const { heading, body } = headed(
    isOneOf(req.user, ...page.roles) ? (
      await shownTo(req, content)
    ) : (
      <Alone req={req} why="panel.desk.notYours" />
    ),
    sentence(req, page.title),
  )
  if (page.isBare) return body
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
      <SetStepNav nav={placeOf(req, page)} />
      <Gutter className="desk">
        <h1>{heading}</h1>
        {body}
      </Gutter>
    </DefaultTemplate>
  )
}

type Req = AdminViewServerProps['initPageResult']['req']

/** What the desk of whoever asks makes of a page, or in words why there is nothing. */
export async function shownTo<Shown>(
  req: Req,
  content: (desk: Desk) => Promise<Shown>,
): Promise<Shown | ReactNode> {
  const desk = Desk.of(req)
  if (!desk) return <Alone req={req} why="panel.desk.needsSession" />
  try {
    return await content(desk)
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault
    return <Failed req={req} words={wordsOf(req, fault)} />
  }
}

const headed = (content: Content, title: string): Headed =>
  typeof content === 'object' && content !== null && 'heading' in content
    ? content
    : { heading: title, body: content }

/** Where a page stands: the list above it, which leads back, and itself. */
function placeOf(req: Req, { path, title }: Page) {
  const above = Object.values(pages).find(each => each.path === path.split('/').slice(0, 3).join('/'))
  return [
    ...(above && above.path !== path
      ? [{ label: sentence(req, above.title), url: `/admin${above.path}` }]
      : []),
    { label: sentence(req, title) },
  ]
}

const Alone = ({ req, why }: { req: Req; why: PanelKey }) => <p role="alert">{sentence(req, why)}</p>

const wordsOf = (req: Req, { code, message }: ApiFault): string =>
  code === 'UNREACHABLE' ? sentence(req, 'panel.desk.unreachable') : message

/** Nobody is known, so nothing of the panel stands around it. */
const Away = ({ req }: { req: Req }) => (
  <MinimalTemplate>
    <h1>{sentence(req, 'panel.desk.title')}</h1>
    <Failed req={req} words={sentence(req, 'panel.desk.unreachable')} />
  </MinimalTemplate>
)

/** With its query: what was searched for. */
function addressOf({ params, searchParams }: AdminViewServerProps): string {
  const segments = params?.segments
  const query = new URLSearchParams(
    Object.entries(searchParams ?? {}).flatMap(([name, values]) =>
      [values ?? []].flat().map(value => [name, value] as [string, string]),
    ),
  )
  const path = `/admin/${Array.isArray(segments) ? segments.join('/') : ''}`
  return query.size > 0 ? `${path}?${query}` : path
}

/** What a page is about, by the end of its address: /admin/desk/orders/:id. */
export function idIn({ params }: Pick<AdminViewServerProps, 'params'>): string {
  const segments = params?.segments
  return decodeURIComponent((Array.isArray(segments) && segments[2]) || '')
}
