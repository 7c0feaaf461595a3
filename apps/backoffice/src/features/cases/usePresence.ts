import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'

/** Who else has a case open, and the version that it has now. */
interface Present {
  version: number
  others: { id: string; name: string; isWriting: boolean }[]
}

/** Between two times that one who types says so; and before a way that was refused is asked again. */
const SAID_EVERY_MS = 5_000
const AGAIN_MS = 10_000

/**
 * Listens to who has the case open while this page is looked at, which says that its agent has; `null` while nothing is heard. `onWrite`
 * says that they write.
 */
export function usePresence(id: string, isOn: boolean): { present: Present | null; onWrite: () => void } {
  const [present, setPresent] = useState<Present | null>(null)
  const saidAt = useRef(0)
  // Lost, it is said again a few seconds later; a session that has ended is said above the page.
  const { mutate } = useMutation(api.cases.writing.mutationOptions())
  useEffect(() => {
    if (!isOn) return
    let stream: EventSource | null = null
    let again: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      clearTimeout(again)
      stream?.close()
      stream = null
      setPresent(null)
    }
    // A page in the background listens to nothing: a browser keeps six ways open to a server, and nobody reads there.
    const follow = () => {
      if (document.visibilityState === 'hidden') return close()
      if (stream !== null && stream.readyState !== EventSource.CLOSED) return
      stream = new EventSource(`/presence/backoffice/${id}`)
      stream.onmessage = ({ data }) => setPresent(JSON.parse(data))
      stream.onerror = () => {
        setPresent(null)
        // A way that is cut is opened again by the browser; one that was refused is not.
        if (stream?.readyState === EventSource.CLOSED) again = setTimeout(follow, AGAIN_MS)
      }
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
    mutate({ id })
  }
  return { present, onWrite }
}
