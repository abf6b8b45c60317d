import { toast, useAuth, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'

type Problem = { errors?: { message?: string }[] }

/**
 * Does something by POST /api/desk/…, for the person whom the page was made for, and shows why it was refused. The same twice, after a
 * broken line, is one request to the api.
 */
export function useDeskAction(failed: string) {
  const { user } = useAuth<{ id: string; collection: string; person?: string | null }>()
  const { config } = useConfig()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const last = useRef({ text: '', key: '' })

  async function run<Answer>(path: string, body: object): Promise<Answer | null> {
    const text = JSON.stringify([path, body])
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() }
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}/desk/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-for-person': user?.person ?? '' },
        body: JSON.stringify({ ...body, idempotencyKey: last.current.key }),
      })
      const answer = (await response.json()) as Answer & Problem
      if (!response.ok) throw new Error(answer.errors?.[0]?.message || failed)
      last.current = { text: '', key: '' }
      return answer
    } catch (fault) {
      toast.error(fault instanceof Error && !(fault instanceof TypeError) ? fault.message : failed)
      return null
    } finally {
      setBusy(false)
    }
  }

  return { run, isBusy, refresh: () => router.refresh() }
}
