import { type ComponentProps, useState } from 'react'
import { PhoneForm } from './PhoneForm.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** Where text messages go, and what somebody is told of, how, and when not. */
export function NotificationChoices({ settings: known, zone }: ComponentProps<typeof SettingsForm>) {
  const [settings, setSettings] = useState(known)
  return (
    <div className="grid gap-6">
      <PhoneForm settings={settings} onChanged={setSettings} />
      <SettingsForm settings={settings} zone={zone} />
    </div>
  )
}
