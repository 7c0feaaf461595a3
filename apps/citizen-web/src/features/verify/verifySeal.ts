import { readSeal, type SealedFigures, type SealKey } from '@cesu/domain/documents'

/** What a seal is worth: its figures when a published key signed them, or why nobody should trust it. */
export type SealVerdict =
  | { verdict: 'SIGNED'; figures: SealedFigures }
  | { verdict: 'ALTERED' }
  /** This browser cannot verify a signature (Ed25519): the code still can be asked. */
  | { verdict: 'UNABLE'; figures: SealedFigures }

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** Verifies in this browser what the address bears after its « # »: none of it leaves. */
export async function verifySeal(fragment: string, keys: readonly SealKey[]): Promise<SealVerdict> {
  const seal = readSeal(fragment)
  const key = keys.find(({ id }) => id === seal?.figures.keyId)
  if (seal === null || key === undefined) return { verdict: 'ALTERED' }
  try {
    const half = await crypto.subtle.importKey('raw', bytesOf(key.publicKey), 'Ed25519', false, ['verify'])
    const text = new TextEncoder().encode(seal.text)
    const isSigned = await crypto.subtle.verify('Ed25519', half, bytesOf(seal.signature), text)
    return isSigned ? { verdict: 'SIGNED', figures: seal.figures } : { verdict: 'ALTERED' }
  } catch {
    return { verdict: 'UNABLE', figures: seal.figures }
  }
}
