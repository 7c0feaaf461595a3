import { OperatorError } from '@cesu/db'
import { z } from 'zod'

/** How agents' and partners' staff prove who they are: the real ProConnect, or the demo identity provider. */
export interface IdentityConfig {
  issuer: string
  /** What the database keeps as the issuer of an identity; fixed for the demo, whose URL moves with the port. */
  identityKey: string
  clientId: string
  clientSecret: string
  /** Levels of authentication accepted (ProConnect acr); empty accepts any. */
  acrValues: readonly string[]
  /** ProConnect's PKCE support is undocumented: it can be switched off. */
  pkce: boolean
}

/** Everything that the environment decides. */
export interface Config {
  host: string
  port: number
  /** What browsers see, without a final slash. */
  publicUrl: string
  /** Null in demo mode: the built-in identity provider is used. */
  identity: IdentityConfig | null
}

export const DEMO_IDENTITY_KEY = 'urn:cesu:demo-identity'

const Environment = z.object({
  HOST: z.string().min(1).default('localhost'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  CESU_OIDC_ISSUER: z.url().optional(),
  CESU_OIDC_CLIENT_ID: z.string().min(1).optional(),
  CESU_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  CESU_OIDC_ACR_VALUES: z.string().default('eidas2 eidas3'),
  CESU_OIDC_PKCE: z.enum(['on', 'off']).default('on'),
  CESU_DEMO: z.enum(['on', 'off']).optional(),
})

/** Reads the environment; throws an OperatorError when a value cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new OperatorError(`Variable d’environnement à corriger : ${names}.`)
  }
  const env = parsed.data
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')
  const identity = readIdentity(env)
  const demo = env.CESU_DEMO ?? (LOOPBACK.includes(new URL(publicUrl).hostname) ? 'on' : 'off')
  if (identity === null && demo === 'off') {
    throw new OperatorError(
      'Personne ne peut s’identifier : donnez CESU_OIDC_ISSUER, ou CESU_DEMO=on pour une démonstration ouverte à tous.',
    )
  }
  return { host: env.HOST, port: env.PORT, publicUrl, identity }
}

/** Where the demo is on by itself: nobody else reaches it. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

function readIdentity(env: z.infer<typeof Environment>): IdentityConfig | null {
  if (env.CESU_OIDC_ISSUER === undefined) return null
  if (env.CESU_OIDC_CLIENT_ID === undefined || env.CESU_OIDC_CLIENT_SECRET === undefined) {
    throw new OperatorError('CESU_OIDC_ISSUER demande aussi CESU_OIDC_CLIENT_ID et CESU_OIDC_CLIENT_SECRET.')
  }
  return {
    issuer: env.CESU_OIDC_ISSUER,
    identityKey: env.CESU_OIDC_ISSUER,
    clientId: env.CESU_OIDC_CLIENT_ID,
    clientSecret: env.CESU_OIDC_CLIENT_SECRET,
    acrValues: env.CESU_OIDC_ACR_VALUES.split(' ').filter(Boolean),
    pkce: env.CESU_OIDC_PKCE === 'on',
  }
}
