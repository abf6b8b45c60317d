import { Button } from '@payloadcms/ui'
import { headers } from 'next/headers.js'
import { getSafeRedirect } from 'payload/shared'
import { ApiFault } from '../desk/api.ts'
import { Failed } from '../desk/failed.tsx'
import { siteViewerOf } from '../staff/session/site-session.ts'
import { type Asked, sentence } from '../words.ts'
import { LeaveForm } from './LeaveForm.tsx'

type Props = Asked & {
  readonly searchParams?: Readonly<Record<string, string | string[] | undefined>>
  readonly payload: {
    readonly config: {
      readonly collections: readonly { readonly slug: string; readonly auth?: unknown }[]
      readonly routes: { readonly admin: string }
    }
  }
}

/** Stands on the panel's login page: staff sign in on the site and come back here. */
export async function SignIn({ i18n, searchParams, payload }: Props) {
  const { admin } = payload.config.routes
  const wanted = getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams?.redirect ?? admin })
  const asked = { i18n }
  const who = await whoIsThere()
  const takesPassword = !(accountsOf(payload)?.auth as { disableLocalStrategy?: unknown } | undefined)
    ?.disableLocalStrategy
  return (
    <div className="sign-in">
      {who === 'UNKNOWN' ? (
        <Failed req={asked} words={sentence(asked, 'panel.signIn.unreachable')} href={wanted} />
      ) : typeof who === 'object' && who !== null ? (
        <>
          <p role="alert">{sentence(asked, 'panel.signIn.notStaff', { name: who.name })}</p>
          <LeaveForm>
            <Button type="submit" buttonStyle="secondary" size="large">
              {sentence(asked, 'panel.signIn.other')}
            </Button>
          </LeaveForm>
        </>
      ) : (
        <>
          <p>{sentence(asked, 'panel.signIn.hint')}</p>
          <Button el="anchor" url={`/sign-in?next=${encodeURIComponent(wanted)}`} size="large">
            {sentence(asked, 'panel.signIn.go')}
          </Button>
        </>
      )}
      {takesPassword && <p>{sentence(asked, 'panel.signIn.password')}</p>}
    </div>
  )
}

const accountsOf = ({ config }: Props['payload']) => config.collections.find(({ slug }) => slug === 'staff')

/** Whoever is signed in on the site without being staff; null of nobody. */
async function whoIsThere() {
  try {
    return await siteViewerOf(await headers())
  } catch (fault) {
    if (fault instanceof ApiFault) return 'UNKNOWN'
    throw fault
  }
}
