import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskInvitationsDocument } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { PressButton } from '../money/PressButton.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { InviteForm } from './InviteForm.tsx'
import { ofInvitation } from './word-keys.ts'

const aPage = 50

/** Whom staff invited to become a reader, the latest first, and what became of it. */
export const InvitationsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.invitations, async desk => {
    const after = one(props.searchParams, 'after')
    const { readerInvitations } = await desk.ask(DeskInvitationsDocument, { first: aPage, after })
    const invites = isOneOf(props.initPageResult.req.user, 'moderator')
    return (
      <>
        <nav className="desk__tabs" aria-label={desk.words(pages.applications.title)}>
          <Link href={`/admin${pages.applications.path}`}>{desk.words(pages.applications.title)}</Link>
        </nav>
        {invites && (
          <InviteForm
            words={{
              email: desk.words('panel.desk.people.mail'),
              name: desk.words('panel.desk.people.name'),
              words: desk.words('panel.desk.invitations.words'),
              press: desk.words('panel.desk.invitations.press'),
              sent: desk.words('panel.desk.invitations.sent'),
              failed: desk.words('panel.desk.failed'),
            }}
          />
        )}
        <DeskTable
          heads={[
            desk.words('panel.desk.people.name'),
            desk.words('panel.desk.people.mail'),
            desk.words('panel.desk.invitations.state'),
            desk.words('panel.desk.invitations.at'),
            desk.words('panel.desk.invitations.until'),
            desk.words('panel.desk.invitations.by'),
            desk.words('panel.desk.invitations.revoke'),
          ]}
          empty={desk.words('panel.desk.invitations.none')}
          rows={(readerInvitations?.edges ?? []).map(({ cursor, node }) => ({
            key: cursor,
            cells: [
              <bdi key="name">{node.name}</bdi>,
              <bdi key="mail">{node.email}</bdi>,
              <StateChip key="state" desk={desk} of={node.state} words={ofInvitation} />,
              <Moment key="at" desk={desk} at={node.at} />,
              <Moment key="until" desk={desk} at={node.acceptedAt ?? node.expiresAt} />,
              <bdi key="by">{node.by?.name}</bdi>,
              node.state === 'OPEN' && invites ? (
                <PressButton
                  key="revoke"
                  path="revoke-invitation"
                  body={{ readerInvitationId: node.id }}
                  needsReason={false}
                  words={revokeWords(desk)}
                />
              ) : (
                ''
              ),
            ],
          }))}
        />
        {readerInvitations && (
          <Pager
            desk={desk}
            path={`/admin${pages.invitations.path}`}
            query={{}}
            after={after}
            pageInfo={readerInvitations.pageInfo}
          />
        )}
      </>
    )
  })

const revokeWords = (desk: Desk) => ({
  label: desk.words('panel.desk.invitations.revoke'),
  why: '',
  done: desk.words('panel.desk.invitations.revoked'),
  failed: desk.words('panel.desk.failed'),
})
