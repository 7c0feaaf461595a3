import { randomUUID } from 'node:crypto'
import { OperatorError } from '@cesu/db/operator-error'
import { Scope, staffRoleLabels } from '@cesu/domain/permissions'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { browserOn, choosePersona } from './browser.ts'
import type { ApplicationFile } from './program.ts'

/** An application that may all that a program may, made for the occasion by an administrator of the demo, as a person makes it. */
export async function demoApplication(origin: string): Promise<ApplicationFile> {
  const browser = browserOn(origin)
  const { response, path } = await browser.open('/sign-in/partner')
  const subject = administratorIn(await response.text())
  if (!path.includes('/interaction/') || subject === null) {
    throw new OperatorError(
      `${origin} n’est pas une démonstration : donnez --application FICHIER, le fichier d’une application à sacrifier.`,
    )
  }
  await choosePersona(browser, path, subject)
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const { x = '', y = '' } = await exportJWK(publicKey)
  const input = {
    name: `Simulation de fuite ${new Date().toISOString().slice(0, 19)}`,
    ...{ scopes: Object.values(Scope), days: 1, key: { x, y } },
  }
  const made = await browser.request('/trpc/partner/applications.create', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(input),
  })
  const answer = (await made.json()) as { result?: { data: { id: string } } }
  if (answer.result === undefined) throw new OperatorError(`L’application n’a pas pu être créée (${made.status}).`)
  const jwk = await exportJWK(privateKey)
  return {
    ...{ client_id: answer.result.data.id, issuer: `${origin}/oauth`, resource: `${origin}/v1` },
    private_key: { ...jwk, kty: 'EC', kid: await calculateJwkThumbprint(jwk) },
  }
}

/** The first administrator of the page of personas, as its form sends them; null when there is none. */
function administratorIn(page: string): string | null {
  const personas = page.matchAll(/name="subject" value="([^"]+)"[\s\S]*?<p[^>]*>([^<]*)<\/p>/g)
  const [subject] = [...personas].flatMap(([, value = '', said = '']) =>
    said.startsWith(staffRoleLabels.ADMINISTRATOR) ? [value] : [],
  )
  return subject ?? null
}
