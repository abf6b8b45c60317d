'use client'

import type { ReactNode } from 'react'

/** By which the site's pages know that somebody was signed in; its pages that are open forget them when it goes. */
const signOfASession = 'session-ends-at'

/** Signs out of the site, and so of the panel. */
export const LeaveForm = ({ children }: { children: ReactNode }) => (
  <form method="post" action="/sign-out" onSubmit={() => localStorage.removeItem(signOfASession)}>
    {children}
  </form>
)
