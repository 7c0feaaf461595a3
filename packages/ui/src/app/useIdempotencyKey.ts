import { useRef } from 'react'

/** The key of what is about to be sent: the same content keeps its own, so that it has one effect however often it is tried. */
export function useIdempotencyKey(): KeyOf {
  const last = useRef({ content: '', key: '' })
  const keyOf = (content: unknown) => {
    const text = JSON.stringify(content)
    if (text !== last.current.content) last.current = { content: text, key: crypto.randomUUID() }
    return last.current.key
  }
  const done = () => {
    last.current = { content: '', key: '' }
  }
  return Object.assign(keyOf, { done })
}

/** `done` is said once it is: the same content, sent again where the form stays, is another act. */
type KeyOf = ((content: unknown) => string) & { done: () => void }
