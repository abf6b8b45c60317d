'use client'

import {
  Button,
  toast,
  useConfig,
  useDocumentInfo,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'

type Words = Record<'send' | 'unsaved' | 'failed', Readonly<Record<string, string>>>
type Answer = { message?: string; errors?: { message: string }[] }

/** Mails what was saved to whoever presses, in the language that is edited. What is not saved yet is not sent. */
export function SendTest({ words }: { words: Words }) {
  const { id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const isModified = useFormModified()
  const [isSending, setSending] = useState(false)
  if (!id) return null
  const say = (key: keyof Words) => words[key][i18n.language] ?? words[key].en

  async function send() {
    setSending(true)
    try {
      const path = `${config.routes.api}/notification-templates/${id}/test-send?locale=${locale}`
      const response = await fetch(path, { method: 'POST', credentials: 'include' })
      const { message, errors } = (await response.json()) as Answer
      if (response.ok) toast.success(message)
      else toast.error(errors?.[0]?.message ?? say('failed'))
    } catch {
      toast.error(say('failed'))
    } finally {
      setSending(false)
    }
  }

  return (
    <Button
      buttonStyle="secondary"
      size="medium"
      disabled={isSending || isModified}
      tooltip={isModified ? say('unsaved') : undefined}
      onClick={() => void send()}
    >
      {say('send')}
    </Button>
  )
}
