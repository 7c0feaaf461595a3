import { isIPv4 } from 'node:net'
import { OperatorError } from '@cesu/db'
import { type Environment, readSettings, type Settings } from './settings.ts'

/** How people prove who they are: at work by ProConnect, for themselves by FranceConnect, or by the demo identity provider. */
export interface IdentityConfig {
  issuer: string
  /** What the database keeps as the issuer of an identity; fixed for the demo, whose URL moves with the port. */
  identityKey: string
  clientId: string
  clientSecret: string
  /** Levels of authentication accepted (ProConnect acr); empty accepts any. */
  acrValues: readonly string[]
  /** The same for partners' staff, where they are not those of agents. */
  staffAcrValues: readonly string[]
  /** Whether the provider takes `prompt=login` and `max_age`: ProConnect refuses what it does not document. */
  maxAge: boolean
  /** ProConnect's PKCE support is undocumented: it can be switched off. */
  pkce: boolean
  /** True for FranceConnect, which vouches for a civil status. */
  civil: boolean
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
  /** FranceConnect; null in demo mode, and where no person signs in for themselves. */
  civilIdentity: IdentityConfig | null
  /** Addresses, ranges, or the names loopback, linklocal and uniquelocal: Fastify's `trustProxy`. */
  trustedProxies: string[]
  /** How long a request may take, COMMIT included, in milliseconds. */
  requestBudgetMs: number
  budgets: ReadingBudgets
  /** What operations themselves count. */
  limits: {
    /** Workers that one partner may propose in a day. */
    proposalsPerDay: number
    /** Mandates that one partner may ask in a day. */
    mandateRequestsPerDay: number
    /** Times that one person may take their data in a day. */
    ownDataPerDay: number
  }
  /** The telephone of those who answer workers; null where none is set: none is made up. */
  helpPhone: string | null
  /** Where clamd listens, a path or host:port; null where none is set: files are kept without being scanned, and say so. */
  clamd: string | null
  logLevel: Settings['LOG_LEVEL']
}

export const DEMO_IDENTITY_KEY = 'urn:cesu:demo-identity'

/** The same for the demo that plays FranceConnect: an issuer of its own. */
export const DEMO_CIVIL_KEY = 'urn:cesu:demo-franceconnect'

/** Reads the environment, that of the process unless told; throws an OperatorError when a value cannot be used. */
export const readConfig = (environment?: Environment): Config => configFrom(readSettings(environment))

/** The address that browsers see. */
export const publicUrlOf = ({ PUBLIC_URL, PORT }: Pick<Settings, 'PUBLIC_URL' | 'PORT'>): string =>
  PUBLIC_URL ?? `http://localhost:${PORT}`

/** What requests need of the settings; throws an OperatorError when they contradict each other. */
export function configFrom(settings: Settings): Config {
  const { HOST: host, PORT: port } = settings
  const publicUrl = publicUrlOf(settings)
  const identity = identityFrom(settings)
  const alone = isLoopback(host) && isLoopback(new URL(publicUrl).hostname)
  if (identity === null && (settings.CESU_DEMO ?? (alone ? 'on' : 'off')) === 'off') {
    throw new OperatorError(
      'Personne ne peut s’identifier : donnez CESU_OIDC_ISSUER, ou CESU_DEMO=on pour une démonstration ouverte à tous. ' +
        'Elle ne s’ouvre d’elle-même que si HOST et PUBLIC_URL désignent cette seule machine.',
    )
  }
  return {
    ...{ host, port, publicUrl, identity, civilIdentity: civilIdentityFrom(settings) },
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
    limits: {
      proposalsPerDay: settings.CESU_PROPOSALS_PER_DAY,
      mandateRequestsPerDay: settings.CESU_MANDATE_REQUESTS_PER_DAY,
      ownDataPerDay: settings.CESU_OWN_DATA_PER_DAY,
    },
    helpPhone: settings.CESU_HELP_PHONE ?? null,
    clamd: settings.CESU_CLAMD ?? null,
    logLevel: settings.LOG_LEVEL,
  }
}

/** True for a host that only this machine reaches. */
const isLoopback = (host: string): boolean =>
  /^(?:localhost|::1|\[::1\])$/i.test(host) || (isIPv4(host) && host.startsWith('127.'))

function identityFrom(settings: Settings): IdentityConfig | null {
  const pkce = settings.CESU_OIDC_PKCE === 'on'
  const levels = {
    acrValues: settings.CESU_OIDC_ACR_VALUES,
    staffAcrValues: settings.CESU_OIDC_STAFF_ACR_VALUES,
    maxAge: settings.CESU_OIDC_MAX_AGE === 'on',
  }
  return providerOf(settings, 'CESU_OIDC', { ...levels, pkce, civil: false })
}

const civilIdentityFrom = (settings: Settings): IdentityConfig | null =>
  providerOf(settings, 'CESU_FC', {
    ...{ acrValues: settings.CESU_FC_ACR_VALUES, staffAcrValues: [], maxAge: false, pkce: true, civil: true },
  })

/** A provider and who we are there; null when it is not given. */
function providerOf(
  settings: Settings,
  name: 'CESU_OIDC' | 'CESU_FC',
  how: Omit<IdentityConfig, 'issuer' | 'identityKey' | 'clientId' | 'clientSecret'>,
): IdentityConfig | null {
  const issuer = settings[`${name}_ISSUER`]
  if (issuer === undefined) return null
  const [clientId, clientSecret] = [settings[`${name}_CLIENT_ID`], settings[`${name}_CLIENT_SECRET`]]
  if (clientId === undefined || clientSecret === undefined) {
    throw new OperatorError(`${name}_ISSUER demande aussi ${name}_CLIENT_ID et ${name}_CLIENT_SECRET.`)
  }
  return { issuer, identityKey: issuer, clientId, clientSecret, ...how }
}
