import { useEffect, useState } from 'react'

const PAUSE_MS = 1000

/**
 * What changes while a person types, said to screen readers once the typing has paused; shown to nobody. What is no longer true
 * is taken away at once.
 */
export function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => setSaid(text), text === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
  return (
    <p role="status" className="fr-sr-only">
      {said}
    </p>
  )
}
