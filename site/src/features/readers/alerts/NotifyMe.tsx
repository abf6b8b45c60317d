import { Bell, BellOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { wordsFor } from '../../../graphql/fault.ts'
import { AddOnlineAlertDocument, RemoveOnlineAlertDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Sentence } from '../../../messages/Sentence.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { keepWanted, takeWanted } from '../wanted-after-sign-in.ts'

type Props = {
  reader: { id: string; slug: string; hasOnlineAlert: boolean }
  first: string
  isSignedIn: boolean
}

/** One press has a client mailed when the reader comes online, one more takes it back. Visitors sign in first and find it set. */
export function NotifyMe({ reader, first, isSignedIn }: Props) {
  const [isSet, setSet] = useState(reader.hasOnlineAlert)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function change(wanted: boolean) {
    setSet(wanted)
    setBusy(true)
    setProblem(null)
    const refused = await (wanted ? added(reader.id) : removed(reader.id))
    setBusy(false)
    if (refused === null) return
    setSet(!wanted)
    setProblem(refused)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wanted is taken once
  useEffect(() => {
    if (isSignedIn && takeWanted('alert') === reader.id) void change(true)
  }, [])

  function press() {
    if (isSignedIn) return void change(true)
    keepWanted({ what: 'alert', readerId: reader.id })
    location.assign(`/sign-in?next=${encodeURIComponent(`/readers/${reader.slug}#start`)}`)
  }

  return (
    <div className="grid gap-3">
      {isSet ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p role="status" className="min-w-0 flex-1">
            <Sentence words={each => m['alerts.set']({ reader: each })} name={first} />
          </p>
          <Button variant="quiet" size="sm" busy={busy} onClick={() => void change(false)}>
            <BellOff aria-hidden size={17} /> {m['alerts.undo']()}
          </Button>
        </div>
      ) : (
        <Button variant="outline" busy={busy} onClick={press}>
          <Bell aria-hidden size={18} />
          <span>
            <Sentence words={each => m['alerts.ask']({ reader: each })} name={first} />
          </span>
        </Button>
      )}
      {problem && <Alert tone="bad">{problem}</Alert>}
    </div>
  )
}

/** Null when it is done, else why not. */
async function added(readerId: string): Promise<string | null> {
  try {
    const { addOnlineAlert } = await mutate(AddOnlineAlertDocument, { readerId }, { isRepeatable: true })
    return addOnlineAlert.__typename === 'Reader' ? null : addOnlineAlert.message
  } catch (fault) {
    return wordsFor(fault)
  }
}

async function removed(readerId: string): Promise<string | null> {
  try {
    await mutate(RemoveOnlineAlertDocument, { readerId }, { isRepeatable: true })
    return null
  } catch (fault) {
    return wordsFor(fault)
  }
}
