import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { OperatorError } from '@cesu/db/operator-error'
import { z } from 'zod'

/** One thing that the environment decides. */
export interface Setting<T> {
  /** Reads the text of the environment; its messages say, in French, what is expected. */
  parser: z.ZodType<T, string>
  /** What is used when nothing is given: a text that the parser reads, or null when {@link otherwise} decides. */
  fallback: string | null
  /** Said in the list of the settings when nothing is given and there is no fixed value. */
  otherwise: string
  /** One French line. */
  meaning: string
  /** True for what must never be shown. */
  secret: boolean
}

type Traits = { secret?: true; otherwise?: string }

const setting = <T>(parser: z.ZodType<T, string>, fallback: string, meaning: string): Setting<T> => ({
  ...{ parser, fallback, meaning, otherwise: '', secret: false },
})

/** A setting that may be absent. */
const optional = <T>(parser: z.ZodType<T, string>, meaning: string, traits: Traits = {}): Setting<T | undefined> => ({
  ...{ parser, fallback: null, meaning, otherwise: '', secret: false },
  ...traits,
})

const text = z.string()
const phone = z.string().regex(/^[+\d][\d ]{2,18}\d$/, 'un numéro de téléphone, par exemple 01 23 45 67 89')
const clamd = z.string().regex(/^\/.|^[^/\s]+:\d{1,5}$/, 'un chemin, comme /run/clamav/clamd.ctl, ou hôte:port')
const onOrOff = z.enum(['on', 'off'], 'on ou off')

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `un nombre entier de ${least} à ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `un nombre entier de ${least} à ${most}`)

const parsedUrl = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null)

/** Scheme, host and port, as browsers write them in `Origin`: small letters, no default port, nothing after. */
const httpOrigin = z
  .string()
  .refine((value) => {
    const url = parsedUrl(value)
    return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  }, 'une adresse http ou https sans chemin, par exemple https://cesu.exemple')
  .transform((value) => new URL(value).origin)

const webAddress = z
  .string()
  .refine((value) => /^https?:$/.test(parsedUrl(value)?.protocol ?? ''), 'une adresse http ou https')

const databaseUrl = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:\/\//.test(value),
    'une adresse de PostgreSQL, par exemple postgresql://admin@127.0.0.1:5432/cesu',
  )

/** An address, a range, or one of the names that stand for ranges (proxy-addr, which Fastify uses). */
function isProxy(value: string): boolean {
  if (/^(?:loopback|linklocal|uniquelocal)$/.test(value)) return true
  const [address = '', length, ...more] = value.split('/')
  const family = isIP(address)
  const longest = family === 4 ? 32 : 128
  return family !== 0 && more.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && +length <= longest))
}

const words = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean)

const proxies = z
  .string()
  .transform(words)
  .refine((values) => values.every(isProxy), 'des adresses ou des plages séparées par des virgules, comme 10.0.0.0/8')

/** Every setting of the platform, by the name of its variable, in the order in which they are listed. */
export const settings = {
  HOST: setting(text, 'localhost', 'adresse sur laquelle le serveur écoute'),
  PORT: setting(whole(1, 65_535), '3000', 'port sur lequel le serveur écoute'),
  PUBLIC_URL: optional(httpOrigin, 'adresse que voient les navigateurs', { otherwise: 'http://localhost:PORT' }),
  CESU_TRUSTED_PROXIES: setting(proxies, '', 'répartiteurs dont l’en-tête X-Forwarded-For est cru'),
  CESU_REQUEST_BUDGET_SECONDS: setting(whole(1, 120), '15', 'temps accordé à une demande, écriture comprise'),
  LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'un niveau : error, warn, info ou debug'),
    'warn',
    'niveau du journal',
  ),

  CESU_METRICS_PORT: optional(whole(1, 65_535), 'port des mesures pour Prometheus, à /metrics', {
    otherwise: 'aucune mesure n’est servie',
  }),
  CESU_METRICS_HOST: setting(text, '127.0.0.1', 'adresse de ce port : jamais une que le public atteint'),

  OTEL_EXPORTER_OTLP_ENDPOINT: optional(webAddress, 'collecteur OpenTelemetry qui reçoit une trace par demande', {
    otherwise: 'aucune trace n’est envoyée',
  }),

  DATA_DIR: setting(text, '.data', 'dossier de la base embarquée et, en démonstration, des secrets'),
  DATABASE_URL: optional(databaseUrl, 'base à préparer, en administrateur', {
    ...{ secret: true, otherwise: 'PostgreSQL embarqué' },
  }),
  DATABASE_POOL_URL: optional(databaseUrl, 'où le serveur se connecte, sous les rôles de l’application', {
    ...{ secret: true, otherwise: 'DATABASE_URL' },
  }),
  CESU_DB_URL_API: optional(databaseUrl, 'connexion du rôle cesu_api, mot de passe compris', { secret: true }),
  CESU_DB_URL_AGENT: optional(databaseUrl, 'connexion du rôle cesu_agent, mot de passe compris', { secret: true }),
  CESU_DB_URL_DOOR: optional(databaseUrl, 'connexion du rôle cesu_door, mot de passe compris', { secret: true }),
  CESU_DB_URL_CITIZEN: optional(databaseUrl, 'connexion du rôle cesu_citizen, mot de passe compris', { secret: true }),
  CESU_DB_URL_JOBS: optional(databaseUrl, 'connexion du rôle cesu_jobs, mot de passe compris', { secret: true }),
  CESU_DB_POOLER: setting(
    z.enum(['none', 'transaction'], 'none ou transaction'),
    'none',
    'transaction : un répartiteur de connexions sans requêtes préparées est devant la base',
  ),
  CESU_DB_POOL_SIZE: setting(whole(1, 500), '10', 'connexions au plus, pour chaque rôle et chaque processus'),

  CESU_SECRET: optional(z.string().min(32, 'au moins 32 caractères'), 'secret de la plateforme', { secret: true }),
  CESU_DATA_KEYS: optional(text, 'clés de chiffrement des NIR et IBAN, v1:<base64>,v2:…', { secret: true }),
  CESU_INDEX_KEY: optional(text, 'clé des empreintes de NIR, 32 octets en base64', { secret: true }),

  CESU_DEMO: optional(onOrOff, 'démonstration : chacun peut être n’importe qui, données fictives', {
    otherwise: 'on si seule cette machine peut l’atteindre',
  }),
  CESU_DEMO_MONTHS: setting(whole(1, 36), '10', 'mois que la démonstration déclare en se faisant'),
  CESU_OIDC_ISSUER: optional(webAddress, 'fournisseur d’identité (ProConnect) ; éteint la démonstration'),
  CESU_OIDC_CLIENT_ID: optional(text, 'identifiant chez ce fournisseur'),
  CESU_OIDC_CLIENT_SECRET: optional(text, 'secret chez ce fournisseur', { secret: true }),
  CESU_OIDC_ACR_VALUES: setting(
    z.string().transform(words),
    'eidas2 eidas3',
    'niveaux d’identification acceptés d’un agent',
  ),
  CESU_OIDC_STAFF_ACR_VALUES: setting(
    z.string().transform(words),
    'eidas1-mfa eidas2 eidas3',
    'niveaux acceptés du personnel d’un partenaire',
  ),
  CESU_OIDC_MAX_AGE: setting(
    onOrOff,
    'off',
    'ce fournisseur accepte prompt=login et max_age (ProConnect : pas encore)',
  ),
  CESU_OIDC_PKCE: setting(onOrOff, 'on', 'PKCE avec ce fournisseur'),

  CESU_FC_ISSUER: optional(webAddress, 'fournisseur d’identité des particuliers (FranceConnect)', {
    otherwise: 'celui de la démonstration ; sans lui, aucun particulier ne s’identifie',
  }),
  CESU_FC_CLIENT_ID: optional(text, 'identifiant chez FranceConnect'),
  CESU_FC_CLIENT_SECRET: optional(text, 'secret chez FranceConnect', { secret: true }),
  CESU_FC_ACR_VALUES: setting(
    z.string().transform(words),
    'eidas1 eidas2 eidas3',
    'niveaux d’identification acceptés d’un particulier ; le reçu d’un mandat dit le sien',
  ),
  CESU_SMTP_URL: optional(text, 'serveur des messages, smtps://utilisateur:secret@serveur', {
    ...{ secret: true, otherwise: 'les messages attendent ; en démonstration ils se lisent à /demo/messages' },
  }),
  CESU_CLAMD: optional(clamd, 'où écoute l’antivirus clamd : le chemin de sa prise, ou hôte:port', {
    otherwise: 'les pièces des dossiers sont marquées « non analysées »',
  }),
  CESU_MAIL_FROM: setting(text, 'Urssaf service Cesu <ne-pas-repondre@cesu.invalid>', 'expéditeur des messages'),

  CESU_BUDGET_AGENT_LISTED_PER_HOUR: setting(whole(1, 1_000_000), '1000', 'personnes listées par agent et par heure'),
  CESU_BUDGET_AGENT_OPENED_PER_HOUR: setting(whole(1, 1_000_000), '60', 'personnes ouvertes par agent et par heure'),
  CESU_BUDGET_AGENT_OPENED_PER_DAY: setting(whole(1, 1_000_000), '200', 'personnes ouvertes par agent et par jour'),
  CESU_BUDGET_STAFF_OPENED_PER_DAY: setting(
    whole(1, 1_000_000),
    '500',
    'personnes ouvertes par collaborateur d’un partenaire et par jour',
  ),
  CESU_BUDGET_STAFF_OPENED_PERCENT: setting(
    whole(1, 100),
    '10',
    'ou ce pourcentage du portefeuille du partenaire, s’il est plus grand',
  ),
  CESU_BUDGET_PROGRAM_READ_PER_HOUR: setting(
    whole(1, 1_000_000),
    '500',
    'personnes lues par heure par toutes les applications d’un partenaire',
  ),
  CESU_BUDGET_PROGRAM_READ_PER_DAY: setting(
    whole(1, 1_000_000),
    '2000',
    'les mêmes par jour, ou le même pourcentage du portefeuille s’il est plus grand',
  ),
  CESU_BUDGET_PROGRAM_READ_PER_MONTH: setting(whole(1, 10_000_000), '20000', 'les mêmes en 30 jours'),
  CESU_PROPOSALS_PER_DAY: setting(whole(1, 1_000_000), '200', 'salariés proposés par partenaire et par jour'),
  CESU_MANDATE_REQUESTS_PER_DAY: setting(whole(1, 1_000_000), '2000', 'mandats demandés par partenaire et par jour'),
  CESU_HELP_PHONE: optional(phone, 'numéro du service qui répond aux salariés, montré dans « Me faire aider »'),
  CESU_OWN_DATA_PER_DAY: setting(whole(1, 1_000), '10', 'téléchargements de ses données par personne en 24 heures'),
} as const satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof settings

/** The value of every setting. */
export type Settings = { [N in SettingName]: (typeof settings)[N] extends Setting<infer T> ? T : never }

export type Environment = Readonly<Record<string, string | undefined>>

/** What the environment gives to a setting; an empty text is nothing. */
const givenIn = (environment: Environment, name: SettingName): string | undefined => environment[name] || undefined

/**
 * Reads every setting: this file alone looks at the environment of the process.
 * Throws an OperatorError that names each value that cannot be used and says what is expected.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const values: [string, unknown][] = []
  const faults: string[] = []
  for (const [name, { parser, fallback }] of Object.entries(settings) as [SettingName, Setting<unknown>][]) {
    const given = givenIn(environment, name) ?? fallback
    const parsed = given === null ? null : parser.safeParse(given)
    if (parsed?.success === false) faults.push(`${name} (${parsed.error.issues[0]?.message})`)
    else values.push([name, parsed?.data])
  }
  if (faults.length > 0) throw new OperatorError(`Variable d’environnement à corriger : ${faults.join(', ')}.`)
  return Object.fromEntries(values) as Settings
}

/** A setting as an operator reads it. */
export interface SettingLine {
  name: SettingName
  /** The text in use; a secret is masked. */
  value: string
  origin: 'environnement' | 'défaut' | 'fichier gardé'
  meaning: string
}

/** The secrets that a demo makes and keeps when they are not given. */
const kept: readonly SettingName[] = ['CESU_SECRET', 'CESU_DATA_KEYS', 'CESU_INDEX_KEY']

/** Every setting with its value, where it comes from and what it means; one that cannot be read is listed as it is. */
export function listSettings(environment: Environment = process.env): SettingLine[] {
  const keptFile = secretsFile(givenIn(environment, 'DATA_DIR') ?? settings.DATA_DIR.fallback ?? '')
  const isKept = existsSync(keptFile)
  return (Object.entries(settings) as [SettingName, Setting<unknown>][]).map(([name, setting]) => {
    const { meaning, secret, fallback, otherwise } = setting
    const given = givenIn(environment, name)
    if (given !== undefined) return { name, value: secret ? '••••••••' : given, origin: 'environnement', meaning }
    if (isKept && kept.includes(name)) return { name, value: '••••••••', origin: 'fichier gardé', meaning }
    return { name, value: (fallback ?? otherwise) || '–', origin: 'défaut', meaning }
  })
}

/** Where the demo keeps the secrets that it makes. */
export const secretsFile = (dataDir: string): string => join(dataDir, 'secrets.json')
