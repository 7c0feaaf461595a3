import { problemOf } from '@cesu/ui/design'
import { useState } from 'react'

/** The version that a form began with: what it is keyed by, what it sends, and what it is told of what came of it. */
export interface FormVersion {
  /** Another once what it changed is read again, so that it begins anew; the same when somebody else changed it: what is typed stays. */
  readonly key: number
  /** What is sent: the version that was read when the form began, or since it was refused for another’s change, which it then says. */
  readonly version: number
  readonly onDone: () => void
  readonly onRefused: (error: Error) => void
}

/**
 * Keeps a form through the changes of others. What it sends is refused (409) when somebody changed the same thing meanwhile; that is said
 * there, beside what is in force now, and what is then sent again follows it knowingly.
 */
export function useFormVersion(version: number): FormVersion {
  const [form, setForm] = useState<Began>({ key: version, read: version, ended: null })
  if (form.ended !== null && version !== form.read)
    setForm({ key: form.ended === 'DONE' ? version : form.key, read: version, ended: null })
  return {
    key: form.key,
    version: form.read,
    onDone: () => setForm((now) => ({ ...now, ended: 'DONE' })),
    onRefused: (error) => {
      if (problemOf(error).status === 409) setForm((now) => ({ ...now, ended: 'REFUSED' }))
    },
  }
}

interface Began {
  key: number
  read: number
  /** What came of what was sent, until the version that follows is read. */
  ended: 'DONE' | 'REFUSED' | null
}
