import { isIPv4 } from 'node:net'
import { OperatorError } from '@cesu/db'
import { type Environment, readSettings, type Settings } from './settings.ts'

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

/** How many persons one account may list or open before it is stopped. */
export interface ReadingBudgets {
  agentListedPerHour: number
  agentOpenedPerHour: number
  agentOpenedPerDay: number
  staffOpenedPerDay: number
  /** Whole per cent of the partner's portfolio, which counts when it is more than {@link staffOpenedPerDay}. */
  staffOpenedPercent: number
  /** Of all the programs of a partner together. */
  programReadPerHour: number
  /** The same; or {@link staffOpenedPercent} of the portfolio, when that is more. */
  programReadPerDay: number
  programReadPerMonth: number
}

/** What requests need of the settings. */
export interface Config {
  host: string
  port: number
  /** What browsers see: an http(s) origin, without a final slash. */
  publicUrl: string
  /** Null in demo mode: the built-in identity provider is used. */
  identity: IdentityConfig | null
  /** Addresses, ranges, or the names loopback, linklocal and uniquelocal: Fastify's `trustProxy`. */
  trustedProxies: string[]
  /** How long a request may take, COMMIT included, in milliseconds. */
  requestBudgetMs: number
  budgets: ReadingBudgets
  /** What operations themselves count. */
  limits: {
    /** Workers that one partner may propose in a day. */
    proposalsPerDay: number
  }
  logLevel: Settings['LOG_LEVEL']
}

export const DEMO_IDENTITY_KEY = 'urn:cesu:demo-identity'

/** Reads the environment, that of the process unless told; throws an OperatorError when a value cannot be used. */
export const readConfig = (environment?: Environment): Config => configFrom(readSettings(environment))

/** What requests need of the settings; throws an OperatorError when they contradict each other. */
export function configFrom(settings: Settings): Config {
  const { HOST: host, PORT: port } = settings
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${port}`
  const identity = identityFrom(settings)
  const alone = isLoopback(host) && isLoopback(new URL(publicUrl).hostname)
  if (identity === null && (settings.CESU_DEMO ?? (alone ? 'on' : 'off')) === 'off') {
    throw new OperatorError(
      'Personne ne peut s’identifier : donnez CESU_OIDC_ISSUER, ou CESU_DEMO=on pour une démonstration ouverte à tous. ' +
        'Elle ne s’ouvre d’elle-même que si HOST et PUBLIC_URL désignent cette seule machine.',
    )
  }
  return {
    ...{ host, port, publicUrl, identity },
    trustedProxies: settings.CESU_TRUSTED_PROXIES,
    requestBudgetMs: settings.CESU_REQUEST_BUDGET_SECONDS * 1_000,
    budgets: {
      agentListedPerHour: settings.CESU_BUDGET_AGENT_LISTED_PER_HOUR,
      agentOpenedPerHour: settings.CESU_BUDGET_AGENT_OPENED_PER_HOUR,
      agentOpenedPerDay: settings.CESU_BUDGET_AGENT_OPENED_PER_DAY,
      staffOpenedPerDay: settings.CESU_BUDGET_STAFF_OPENED_PER_DAY,
      staffOpenedPercent: settings.CESU_BUDGET_STAFF_OPENED_PERCENT,
      programReadPerHour: settings.CESU_BUDGET_PROGRAM_READ_PER_HOUR,
      programReadPerDay: settings.CESU_BUDGET_PROGRAM_READ_PER_DAY,
      programReadPerMonth: settings.CESU_BUDGET_PROGRAM_READ_PER_MONTH,
    },
    limits: { proposalsPerDay: settings.CESU_PROPOSALS_PER_DAY },
    logLevel: settings.LOG_LEVEL,
  }
}

/** True for a host that only this machine reaches. */
const isLoopback = (host: string): boolean =>
  /^(?:localhost|::1|\[::1\])$/i.test(host) || (isIPv4(host) && host.startsWith('127.'))

function identityFrom(settings: Settings): IdentityConfig | null {
  const issuer = settings.CESU_OIDC_ISSUER
  if (issuer === undefined) return null
  const { CESU_OIDC_CLIENT_ID: clientId, CESU_OIDC_CLIENT_SECRET: clientSecret } = settings
  if (clientId === undefined || clientSecret === undefined) {
    throw new OperatorError('CESU_OIDC_ISSUER demande aussi CESU_OIDC_CLIENT_ID et CESU_OIDC_CLIENT_SECRET.')
  }
  const pkce = settings.CESU_OIDC_PKCE === 'on'
  return { issuer, identityKey: issuer, clientId, clientSecret, acrValues: settings.CESU_OIDC_ACR_VALUES, pkce }
}
