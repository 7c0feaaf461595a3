import { ACTIVITY_DETAILS, DETAILS_TYPE } from './clients.ts'

/** What a program is told when it is refused: why, and what to do; the codes are those of the standards. */
export const oauthErrors: Readonly<Record<string, { cause: string; remedy: string }>> = {
  invalid_client: {
    cause: 'L’application, ou la preuve de sa clé, n’est pas reconnue.',
    remedy:
      'Vérifiez client_id, et que l’assertion est signée en ES256 par une clé en service, nommée par kid, pour l’émetteur seul (aud), avec un jti neuf et une fin à cinq minutes au plus.',
  },
  invalid_dpop_proof: {
    cause: 'La preuve DPoP n’est pas celle de cet appel.',
    remedy:
      'Signez une preuve neuve pour chaque appel : typ dpop+jwt, clé publique dans jwk, htm la méthode, htu l’adresse sans ce qui suit le ?, iat maintenant, jti jamais servi.',
  },
  use_dpop_nonce: {
    cause: 'La preuve DPoP ne porte pas le numéro du moment.',
    remedy: 'Faites-en une autre avec nonce égal à l’en-tête DPoP-Nonce de cette réponse, et redemandez aussitôt.',
  },
  invalid_grant: {
    cause: 'Ce code, ce jeton de reprise ou cette autorisation ne vaut plus rien, ou n’est pas à cette application.',
    remedy: 'Recommencez la demande ; si la personne a retiré son accord, elle seule peut le redonner.',
  },
  invalid_scope: {
    cause: 'Un des droits demandés n’existe pas, ou l’application ne l’a pas.',
    remedy: 'Demandez dans scope un ou plusieurs des droits que l’espace partenaires montre pour cette application.',
  },
  invalid_authorization_details: {
    cause: 'authorization_details ne dit pas ce qu’il faut, ou nomme ce qui n’est pas à votre organisme.',
    remedy: `Donnez un seul objet, sans autre champ : de type ${DETAILS_TYPE} avec id, ou de type ${ACTIVITY_DETAILS} avec purpose et scopes, grant, ou purpose.`,
  },
  invalid_request: {
    cause: 'La demande n’a pas la forme attendue.',
    remedy: 'Comparez-la au guide, à l’adresse /docs : champs, adresse de retour, PKCE en S256, demande poussée (PAR).',
  },
  invalid_request_uri: {
    cause: 'Cette demande poussée est passée, déjà servie, ou d’une autre application.',
    remedy: 'Poussez une nouvelle demande, et envoyez-y le navigateur dans les 90 secondes.',
  },
  invalid_target: {
    cause: 'Les jetons de ce service ne valent pas pour cette ressource.',
    remedy: 'Ne donnez pas resource, ou donnez l’adresse de l’API suivie de /v1.',
  },
  unauthorized_client: {
    cause: 'Cette application n’a pas cette façon de demander.',
    remedy: 'Donnez-lui une adresse de retour dans l’espace partenaires, ou demandez un jeton sans personne.',
  },
  unsupported_grant_type: {
    cause: 'Cette façon de demander un jeton n’existe pas ici.',
    remedy: 'Demandez avec client_credentials, authorization_code ou refresh_token.',
  },
  access_denied: {
    cause: 'La personne n’a pas accepté, ou n’a pas répondu.',
    remedy: 'Laissez-lui la voie papier ; ses droits sont les mêmes.',
  },
  temporarily_unavailable: {
    cause: 'La base de données ne répond pas.',
    remedy: 'Redemandez dans quelques secondes : Retry-After dit combien.',
  },
}

/** A text in the characters that OAuth allows an error_description (RFC 6749, §5.2): no accent, no quotation mark. */
const oauthText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, ' ')

/** What we say ourselves begins with the field that it is about. */
const OURS = /^[a-z_]+ : /

/** What is said of an error of the standard, with the parameters that the library names; our own words are left as they are. */
export function oauthDescription(error: string, description = ''): string {
  const known = oauthErrors[error]
  if (known === undefined || OURS.test(description)) return description
  const named = [...description.matchAll(/'([\w-]+)'/g)].map(([, name]) => name)
  const fields = named.length === 0 ? '' : `${named.join(', ')} : `
  return oauthText(`${fields}${known.cause} ${known.remedy}`)
}

/** An error of ours: the field, why, and what to do. */
export const oauthFault = (field: string, text: string): string => `${field} : ${oauthText(text)}`
