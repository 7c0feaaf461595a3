import { useEffect, useRef, useState } from 'react'
import { client } from '../../api.ts'

/** Who else has a case open, and the version that it has now. */
interface Present {
  version: number
  others: { id: string; name: string; isWriting: boolean }[]
}

/** Between two times that one who types says so. */
const SAID_EVERY_MS = 5_000

/**
 * Listens to who has the case open while this page is looked at, which says that its agent has; `null` while nothing is heard. `onWrite`
 * says that they write.
 */
export function usePresence(id: string, isOn: boolean): { present: Present | null; onWrite: () => void } {
  const [present, setPresent] = useState<Present | null>(null)
  const saidAt = useRef(0)
  useEffect(() => {
    if (!isOn) return
    let stream: EventSource | null = null
    const close = () => {
      stream?.close()
      stream = null
      setPresent(null)
    }
    // A page in the background listens to nothing: a browser keeps six ways open to a server, and nobody reads there.
    const follow = () => {
      if (document.visibilityState === 'hidden') return close()
      if (stream !== null) return
      stream = new EventSource(`/presence/backoffice/${id}`)
      stream.onmessage = ({ data }) => setPresent(JSON.parse(data))
      stream.onerror = () => setPresent(null)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [id, isOn])
  const onWrite = () => {
    const now = Date.now()
    if (!isOn || now - saidAt.current < SAID_EVERY_MS) return
    saidAt.current = now
    // Lost, it is said again a few seconds later.
    client.cases.writing.mutate({ id }).catch(() => undefined)
  }
  return { present, onWrite }
}
