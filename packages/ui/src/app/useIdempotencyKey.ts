import { useRef } from 'react'

/** The key of what is about to be sent: the same content keeps its own, so that it has one effect however often it is tried. */
export function useIdempotencyKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' })
  return (content) => {
    const text = JSON.stringify(content)
    if (text !== last.current.content) last.current = { content: text, key: crypto.randomUUID() }
    return last.current.key
  }
}
