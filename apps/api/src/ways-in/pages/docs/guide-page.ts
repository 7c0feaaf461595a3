import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { oauthErrors } from '../../oauth/error-words.ts'
import { openApiDocument } from '../../rest/openapi/document.ts'
import { page } from '../page.ts'
import { guideCalls } from './guide-calls.ts'
import { code, markdown, named, table } from './markup.ts'

const EXAMPLES = '../../../../../../packages/sdk/example'
const programOf = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`${EXAMPLES}/${file}`, import.meta.url)), 'utf8')

/** The claims that say who asks for a token, and those that prove that a key is held: a test compares them with accepted ones. */
export const claims = {
  assertion: {
    iss: 'l’identifiant de l’application (client_id)',
    sub: 'le même',
    aud: 'l’émetteur (issuer) : l’adresse de ce service suivie de /oauth, seule',
    jti: 'un texte tiré au hasard, qui ne sert qu’une fois',
    iat: 'l’instant, en secondes',
    exp: 'la fin, cinq minutes plus tard au plus',
  },
  proof: {
    htm: 'la méthode, par exemple POST',
    htu: 'l’adresse appelée, sans ce qui suit le « ? »',
    jti: 'un texte tiré au hasard, qui ne sert qu’une fois',
    iat: 'l’instant, en secondes : la preuve vaut une minute',
    nonce: 'pour demander un jeton : le numéro de l’en-tête DPoP-Nonce du refus use_dpop_nonce',
    ath: 'pour appeler /v1 : l’empreinte SHA-256 du jeton, en base64url',
  },
} as const

/** The steps of the guide: the part of the program that each runs, and what is said of it. */
const steps: readonly [title: string, region: string, said: string][] = [
  [
    'Se connecter',
    'connecter',
    'Le jeton est demandé quand il en faut un, dure cinq minutes, et ne vaut rien sans la clé : chaque appel porte une preuve neuve.',
  ],
  [
    'Lire ses contrats',
    'lire',
    'Les contrats des employeurs qui vous ont donné mandat, avec le mois à déclarer. Une liste vide est une réponse : demandez un mandat à un employeur.',
  ],
  [
    'Vérifier sans envoyer',
    'verifier',
    'Le coût, ligne par ligne, et toutes les raisons de refuser à la fois : où, pourquoi, que faire, à qui d’agir. Rien n’est enregistré.',
  ],
  [
    'Déclarer',
    'declarer',
    'La clé d’unicité est la vôtre. Si la réponse se perd, renvoyez la même demande avec la même clé.',
  ],
  [
    'Relire',
    'relire',
    'La déclaration avec ses versions, ses lignes, et pourquoi elle diffère du mois d’avant. Son ETag dit la version lue.',
  ],
  [
    'Corriger',
    'corriger',
    'Le mois entier, tel qu’il doit être, et l’ETag de ce que vous avez lu : une version plus récente refuse la correction (412).',
  ],
  [
    'Annuler',
    'annuler',
    'La déclaration reste lisible, plus rien n’en est dû, et le mois peut être déclaré de nouveau.',
  ],
]

/** What comes next: the parts of the second program. */
const nextSteps: readonly [title: string, region: string, said: string][] = [
  [
    'Demander un mandat',
    'mandat',
    'Chaque personne reçoit un lien, s’identifie et répond ; rien n’est possible avant. La demande dit où elle en est, puis l’employeur (« employerId ») et le mandat, qui a le même identifiant.',
  ],
  [
    'Envoyer un lot',
    'lot',
    'Jusqu’à 500 déclarations en un appel, chacune avec sa clé et son verdict. Ce qui est « SEND_AGAIN » se renvoie avec la même clé : une ligne faite ne se refait pas.',
  ],
  [
    'Suivre les événements',
    'evenements',
    'Tout ce qui arrive à vos déclarations, vos mandats et vos propositions, dans l’ordre, depuis le repère que vous gardez.',
  ],
]

/** The parts of the third program: an employer is in front of the program's own pages. */
const presenceSteps: readonly [title: string, region: string, said: string][] = [
  [
    'Envoyer l’employeur',
    'envoyer',
    'La demande de mandat, puis une demande d’accès poussée (PAR) qui la nomme. Le navigateur part dans les 90 secondes ; l’employeur s’identifie, lit, accepte ou refuse.',
  ],
  [
    'L’accueillir à son retour',
    'accueillir',
    'Il revient à l’adresse de retour de l’application, avec un code d’une minute, ou avec « access_denied ». Le jeton n’atteint que lui, tant que ce mandat est en vigueur. Gardez « refreshToken » : « withEmployer » le reprend, 30 jours. S’il revient plus tard, envoyez-le avec la même demande : il n’aura qu’un clic à faire.',
  ],
]

const part = (program: string, [title, region, said]: (typeof steps)[number], rank: string): string =>
  `<h3 id="${region}">${rank}${title}</h3>
<p>${said}</p>
${code(`Programme : ${title.toLowerCase()}`, partOf(program, region))}`

/** The part of the program between « #region name » and « #endregion ». */
function partOf(program: string, region: string): string {
  const found = new RegExp(`// #region ${region}\\n([\\s\\S]*?)\\n// #endregion`).exec(program)?.[1]
  if (found === undefined) throw new Error(`the program of the guide has no part « ${region} »`)
  return found
}

const claimTable = (name: string, all: Readonly<Record<string, string>>): string =>
  table(
    name,
    ['Champ', 'Valeur'],
    Object.entries(all).map(([claim, said]) => [named(claim), said]),
  )

/** GET /docs: from an application to a cancelled declaration, then what holds for every call; `demo` says that the data are fictive. */
export function guidePage(demo: boolean): string {
  const [program, second] = [programOf('first-declaration.ts'), programOf('mandate-batch-events.ts')]
  const third = programOf('employer-present.ts')
  const { info } = openApiDocument()
  return page({
    demo,
    title: 'API : déclarer depuis un programme',
    styles: ['docs.css'],
    main: `<h1>API : déclarer depuis un programme</h1>
<p class="fr-text--lead">Vingt minutes, de l’application à une déclaration faite, relue, corrigée et annulée.</p>
<ul>
<li><a href="/docs/operations">Les opérations</a> : chaque adresse, ce qu’elle prend, ce qu’elle répond</li>
<li><a href="/docs/problems">Les problèmes et les refus</a> : pourquoi, que faire, à qui d’agir</li>
<li><a href="/openapi.json">Le document OpenAPI 3.1</a> : pour vos outils</li>
</ul>
<h2 id="guide">Votre première déclaration</h2>
<h3 id="application">1. Créer une application et sa clé</h3>
<p>Dans <a href="/partenaires/">l’espace partenaires</a>, une personne qui administre votre organisme ouvre « Applications », en crée une avec les droits
« contrats » et « déclarations », et laisse le navigateur faire la clé. Il enregistre un fichier : c’est la seule copie de la clé privée.
Rangez-le sous le nom ${named('application.json')}, hors de votre dépôt de code.${demo ? ' En démonstration, choisissez une des personnes dites « Administrateur ».' : ''}</p>
<h3 id="paquet">2. Prendre le paquet</h3>
<p>Le paquet ${named('@cesu/sdk')} est dans le dépôt de la plateforme, dossier ${named('packages/sdk')} : les types de l’API, les jetons et les preuves. Le programme
ci-dessous est son exemple, entier. Il demande Node 24, que le dépôt apporte : ${named('npx node')} le prend.</p>
${code('Lancer le programme', 'npx node packages/sdk/example/first-declaration.ts application.json')}
${steps.map((step, index) => part(program, step, `${index + 3}. `)).join('\n')}
<p>Le bulletin et le justificatif de ce mois sont des PDF : ${named("cesu.GET('/v1/declarations/{employerId}/{period}/{id}/payslip.pdf', { params, parseAs: 'arrayBuffer' })")},
avec le droit sur les documents.</p>
<h2 id="suite">Un mandat, un lot, les événements</h2>
<p>Un second programme, de la même façon. L’application a aussi les droits sur les mandats et les événements.${demo ? ' En démonstration, aucun message ne part : le lien de la demande se lit à <a href="/demo/messages">/demo/messages</a>, et s’accepte dans le navigateur.' : ''}</p>
${code('Lancer le second programme', 'npx node packages/sdk/example/mandate-batch-events.ts application.json')}
${nextSteps.map((step) => part(second, step, '')).join('\n')}
<h2 id="presence">Quand l’employeur est devant vos pages</h2>
<p>Plutôt que d’attendre qu’il ouvre un message, votre site l’envoie répondre, et l’a de retour. L’administrateur donne à l’application une adresse de
retour, en ${named('https://')}, comparée lettre pour lettre, et les droits « mandats », « contrats » et « déclarations ». Le message part aussi : l’employeur peut finir plus tard${demo ? ` ; en démonstration, ${named('http://localhost:5080/retour')} convient` : ''}.</p>
${code('Lancer le troisième programme', 'npx node packages/sdk/example/employer-present.ts application.json')}
${presenceSteps.map((step) => part(third, step, '')).join('\n')}
${guideCalls()}
<h2 id="autre-langage">Dans un autre langage</h2>
<p>Toute bibliothèque d’OAuth 2.0 qui connaît ${named('private_key_jwt')} et DPoP (RFC 9449) convient. Elle découvre le serveur à
<a href="/oauth/.well-known/openid-configuration">/oauth/.well-known/openid-configuration</a>. À la main : un POST à ${named('/oauth/token')}, en formulaire, avec
${named('grant_type=client_credentials')}, ${named('scope')}, ${named('client_id')},
${named('client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer')} et ${named('client_assertion')}. Deux textes sont à signer, en ES256 :</p>
<h3 id="assertion">L’assertion : qui demande</h3>
<p>Signée par la clé de l’application ; son en-tête nomme la clé (${named('kid')}).</p>
${claimTable('Champs de l’assertion', claims.assertion)}
<h3 id="preuve">La preuve : qui tient la clé</h3>
<p>Dans l’en-tête ${named('DPoP')} de chaque demande, signée par la clé à laquelle le jeton est lié ; son en-tête porte
${named('typ: dpop+jwt')} et la clé publique (${named('jwk')}). L’appel porte aussi ${named('Authorization: DPoP <jeton>')}.</p>
${claimTable('Champs de la preuve', claims.proof)}
<p>En présence d’un employeur : un POST à ${named('/oauth/request')} avec la même assertion, ${named('response_type=code')}, ${named('redirect_uri')},
${named('scope')}, ${named('state')}, ${named('code_challenge')} (S256) et
${named('authorization_details=[{"type":"mandate_request","id":"…"}]')}, l’identifiant d’une demande de mandat ; le navigateur va à
${named('/oauth/auth?client_id=…&request_uri=…')} ; le code s’échange à ${named('/oauth/token')}, avec une preuve.</p>
<h3 id="refus-oauth">Quand ${named('/oauth')} refuse</h3>
<p>${named('error_description')} le dit aussi, sans accents : le standard n’en permet pas.</p>
${table(
  'Refus de /oauth',
  ['Code (error)', 'Pourquoi', 'Que faire'],
  Object.entries(oauthErrors).map(([error, { cause, remedy }]) => [named(error), cause, remedy]),
)}
<h2 id="regles">Ce qui vaut pour tout appel</h2>
${markdown(info.description)}`,
  })
}
