import { useRef, useState } from 'react'
import type { TypedKey } from './KeyField.tsx'
import { makeKey, type NewKey, type PublicKey, publicKeyIn } from './keys.ts'

/** What a form sends of its key: the public half, and the private one when it was made here. */
export interface GivenKey {
  publicKey: PublicKey
  made: NewKey | null
}

/** The key of a form: pasted, or made once however often the form is sent again. */
export function useNewKey() {
  const [typed, setTyped] = useState<TypedKey>({ isMade: true, text: '' })
  const made = useRef<NewKey | null>(null)
  const pasted = typed.isMade ? null : publicKeyIn(typed.text)
  const fault = pasted !== null && 'fault' in pasted ? pasted.fault : undefined
  /** The key to send; null when what is pasted is none. */
  const give = async (): Promise<GivenKey | null> => {
    if (pasted !== null) return 'fault' in pasted ? null : { publicKey: pasted, made: null }
    made.current ??= await makeKey()
    return { publicKey: made.current.publicKey, made: made.current }
  }
  return { typed, setTyped, fault, give }
}
