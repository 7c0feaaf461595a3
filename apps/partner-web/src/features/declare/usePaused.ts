import { useEffect, useState } from 'react'

const PAUSE_MS = 500

/** A text, once it has not changed for a moment. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
  return paused
}
