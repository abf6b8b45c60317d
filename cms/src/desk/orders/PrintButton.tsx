'use client'

import { Button } from '@payloadcms/ui'

export const PrintButton = ({ label }: { label: string }) => (
  <Button className="desk__no-print" size="medium" onClick={() => window.print()}>
    {label}
  </Button>
)
