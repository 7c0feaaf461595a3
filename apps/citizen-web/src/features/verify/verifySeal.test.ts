import { type SealedFigures, type SealKey, sealedText } from '@cesu/domain/documents'
import { expect, test } from 'vitest'
import { verifySeal } from './verifySeal.ts'

const figures: SealedFigures = {
  ...{ keyId: 'k2', kind: 'PAYSLIP', reference: '2026331A00001', version: 1, period: '2026-10' },
  ...{ grossCents: 66_564, netCents: 52_000, netPaidCents: 52_000, contributionsCents: 25_511 },
  ...{ issuedDay: '2026-11-27', code: '0123456789ABCDEF' },
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** A key in use, and what it signs. */
async function aKey(id: string): Promise<{ key: SealKey; seal: (of: SealedFigures) => Promise<string> }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const publicKey = base64url(await crypto.subtle.exportKey('raw', pair.publicKey))
  const seal = async (of: SealedFigures) => {
    const text = sealedText(of)
    return `${text}.${base64url(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)))}`
  }
  return { key: { id, publicKey, since: '2026-11-01' }, seal }
}

test('the figures that a published key signed are shown, whichever key it is', async () => {
  const [old, newest] = [await aKey('k1'), await aKey('k2')]
  const keys = [newest.key, old.key]
  expect(await verifySeal(`#${await newest.seal(figures)}`, keys)).toEqual({ verdict: 'SIGNED', figures })
  const before = { ...figures, keyId: 'k1' }
  expect(await verifySeal(`#${await old.seal(before)}`, keys)).toEqual({ verdict: 'SIGNED', figures: before })
})

test.each([
  ['another net', (seal: string) => seal.replace('.52000.', '.92000.')],
  ['another month', (seal: string) => seal.replace('2026-10', '2026-09')],
  ['another code', (seal: string) => seal.replace('0123456789ABCDEF', '0123456789ABCDEG')],
  ['a key that is not published', (seal: string) => seal.replace('.k2.', '.k9.')],
  ['the same number written otherwise', (seal: string) => seal.replace('.66564.', '.066564.')],
  ['a signature cut short', (seal: string) => seal.slice(0, -1)],
  ['nothing', () => ''],
  ['anything', () => 'estimer'],
])('a seal with %s proves nothing', async (_title, forge) => {
  const { key, seal } = await aKey('k2')
  expect(await verifySeal(`#${forge(await seal(figures))}`, [key])).toEqual({ verdict: 'ALTERED' })
})
