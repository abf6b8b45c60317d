import { LogOutIcon, Logout } from '@payloadcms/ui'
import { headers } from 'next/headers.js'
import { callerOf } from '../desk/api.ts'
import { type Asked, sentence } from '../words.ts'
import { LeaveForm } from './LeaveForm.tsx'

/** Ends the session of the site, and with it that of the panel; who came in by a password leaves as Payload does it. */
export async function SignOut({ i18n }: Asked) {
  if (!callerOf(await headers())) return <Logout />
  const label = sentence({ i18n }, 'panel.signOut')
  return (
    <LeaveForm>
      <button type="submit" className="nav__log-out sign-out" aria-label={label} title={label}>
        <LogOutIcon />
      </button>
    </LeaveForm>
  )
}
