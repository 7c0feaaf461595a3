import { OperatorError } from './operator-error.ts'

/** The parts of a database's URL; throws an {@link OperatorError} when it names no server, or several. */
export function databaseAddress(url: string): URL {
  const authority = /^postgres(?:ql)?:\/\/([^/?]*)/.exec(url)?.[1] ?? ''
  if (authority.slice(authority.lastIndexOf('@') + 1).includes(',')) {
    throw new OperatorError(
      'DATABASE_URL nomme plusieurs serveurs : donnez l’adresse unique de celui qui mène au primaire (HAProxy, adresse virtuelle).',
    )
  }
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || address.hostname === '') {
    throw new OperatorError('DATABASE_URL doit nommer un serveur, par exemple postgresql://admin@127.0.0.1:5432/cesu.')
  }
  return address
}

/** Why the administrator does not come in: one true sentence, without the password; the cause keeps the code. */
export function refusalOf(url: string, cause: unknown): OperatorError {
  const { host, pathname, username } = databaseAddress(url)
  const { code, message = '' } = cause as { code?: string; message?: string }
  const place = { base: decodeURIComponent(pathname.slice(1)), host, who: decodeURIComponent(username), code, message }
  const sentence = sentences.find(([pattern]) => pattern.test(`${code ?? ''} ${message}`))?.[1] ?? unreachable
  return new OperatorError(sentence(place), { cause })
}

interface Place {
  base: string
  host: string
  who: string
  code: string | undefined
  message: string
}

const unreachable = ({ base, host, code, message }: Place): string =>
  `La base de données ${base} est injoignable sur ${host} (${code ?? message}) : vérifiez DATABASE_URL.`

/** The code and the message of the refusal, and what to say of it: the first that fits. */
const sentences: readonly (readonly [RegExp, (place: Place) => string])[] = [
  [
    /^28000 .*(?:no encryption|SSL off)/,
    ({ host }) =>
      `Le serveur ${host} n’accepte que des connexions chiffrées (28000) : ajoutez ` +
      `?sslmode=verify-full&sslrootcert=<fichier de l’autorité> à DATABASE_URL.`,
  ],
  [
    /does not support SSL connections/,
    ({ host }) => `Le serveur ${host} n’accepte pas de connexion chiffrée : ôtez sslmode de DATABASE_URL.`,
  ],
  [
    /CERT|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS/,
    ({ host, code }) =>
      `Le certificat du serveur ${host} n’est pas reconnu (${code}) : donnez celui de son autorité par ` +
      `sslmode=verify-full&sslrootcert=<fichier> dans DATABASE_URL.`,
  ],
  [
    /^ENOENT /,
    ({ message }) => `Un fichier nommé dans DATABASE_URL n’existe pas (${/'([^']*)'/.exec(message)?.[1] ?? message}).`,
  ],
  [
    /^28P01 /,
    ({ host, who }) => `Le serveur ${host} refuse le mot de passe de ${who} (28P01) : vérifiez DATABASE_URL.`,
  ],
  [
    /^28/,
    ({ base, host, who, code }) =>
      `Le serveur ${host} n’admet pas ${who} sur la base ${base} (${code}) : demandez cet accès, ou changez DATABASE_URL.`,
  ],
  [
    /^42501 /,
    ({ base, who }) =>
      `${who} n’a pas le droit de se connecter à la base ${base} (42501) : donnez-lui ce droit, ou changez DATABASE_URL.`,
  ],
  [/^3D000 /, ({ base, host }) => `La base de données ${base} n’existe pas sur ${host} (3D000).`],
  [/^53300 /, ({ host }) => `Le serveur ${host} n’accepte plus de connexion (53300) : libérez-en, puis recommencez.`],
  [/^57P03 /, ({ host }) => `Le serveur ${host} démarre ou s’arrête (57P03) : recommencez dans un instant.`],
]
