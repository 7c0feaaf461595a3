import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/**
 * The headers that protect whoever reads our answers, the same on all of them, by name in small letters; `issuers` are
 * the identity providers, where a form may lead (sign-out).
 */
export function securityHeaders(issuers: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  const recorder = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => undefined,
  }
  const protect = helmet({
    contentSecurityPolicy: { directives: contentPolicy(issuers) },
    strictTransportSecurity: { maxAge: 31_536_000 },
    // Our own pages say where they come from, so that a form post has its Origin; nothing leaks elsewhere.
    referrerPolicy: { policy: 'same-origin' },
  })
  protect({} as IncomingMessage, recorder as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error
  })
  return headers
}

/** The two style sheets that the design system's React library writes in a page, one or the other: no other may be. */
const librarySheets = ['dark', 'light'].map((scheme) => `:root { color-scheme: ${scheme}; }`)

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Nothing from elsewhere, nothing inline but those two sheets, and no text made into script but by the design system's own library. */
const contentPolicy = (issuers: readonly string[]) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", ...librarySheets.map(hashOf)],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'", ...new Set(issuers.map((issuer) => new URL(issuer).origin))],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['react-dsfr', 'react-dsfr-asap'],
  upgradeInsecureRequests: null,
})
