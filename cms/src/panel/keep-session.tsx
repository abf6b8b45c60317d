'use client'

import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'

const renewing = '/account/session'

/** While somebody is signed in, a page of the site renews their session from a frame: the panel knows no identity provider. */
export function KeepSession({ children }: { children: ReactNode }) {
  const { user } = useAuth()
  return (
    <>
      {children}
      {user && <iframe src={renewing} title={renewing} aria-hidden="true" tabIndex={-1} hidden />}
    </>
  )
}
