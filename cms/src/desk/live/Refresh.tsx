'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'

/** Has the page made anew every few seconds while it is looked at, until somebody stops it. */
export function Refresh({ seconds, label }: { seconds: number; label: string }) {
  const [isOn, setOn] = useState(true)
  const router = useRouter()

  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [isOn, seconds, router])

  return (
    <label className="desk__check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => setOn(target.checked)} /> {label}
    </label>
  )
}
