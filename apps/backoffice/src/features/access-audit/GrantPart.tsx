import { grantStatusLabels, sharingReasonTexts } from '@cesu/domain/sharing'
import { Details, Facts, instant, month } from '@cesu/ui/design'
import type { Proof } from './access.ts'
import { GrantActs } from './GrantActs.tsx'

const sides = { WORKER: 'par la personne salariée', CONSUMER: 'par l’organisme', URSSAF: 'par l’Urssaf' } as const

/** As Urssaf reads a status that the worker reads as theirs: by whom, and why. */
function statusOf({ status, suspendedBy, reason }: Proof['grant']): string {
  const label = status === 'WITHDRAWN' ? 'Arrêté par la personne salariée' : grantStatusLabels[status]
  const by = suspendedBy === null ? '' : ` ${sides[suspendedBy]}`
  return `${label}${by}${reason === null ? '' : `. Raison : ${sharingReasonTexts[reason]}`}`
}

/** The grant: where it is, what its worker read before answering, what became of it, what was signed. */
export const GrantPart = ({ proof }: { proof: Proof }) => {
  const { grant, notice, timeline, receipts } = proof
  return (
    <section aria-labelledby="partage" className="fr-mb-4w">
      <h2 id="partage" className="fr-h5">
        Le partage
      </h2>
      <Facts
        facts={[
          ['Identifiant', <code key="id">{grant.id}</code>],
          ['État aujourd’hui', statusOf(grant)],
          ['Données permises', grant.scopes.join(', ')],
          ['Premier mois permis', month(grant.firstMonth)],
          ['Demandé le', instant(grant.askedAt)],
          ['Répondu le', whenOf(grant.answeredAt)],
          ['Niveau d’identité à la réponse', grant.acr ?? 'inconnu'],
          ['Prend fin le', instant(grant.expiresAt)],
          ['Fini le', whenOf(grant.endedAt)],
        ]}
      />
      <GrantActs proof={proof} />
      <Notice notice={notice} />
      <h3 className="fr-h6">Chronologie du partage</h3>
      {timeline.length === 0 ? (
        <p>Le journal n’a gardé aucun acte sur ce partage.</p>
      ) : (
        <ol className="cesu-cards fr-mb-3w">
          {timeline.map(({ id, at, who, sentence, words }) => (
            <li key={id} className="cesu-card cesu-sum">
              <span>
                <strong>{who}</strong> {sentence}
                {words !== null && ` : « ${words} »`}
              </span>
              <span>{instant(at)}</span>
            </li>
          ))}
        </ol>
      )}
      <h3 className="fr-h6">Reçus signés</h3>
      {receipts.length === 0 && <p>Aucun reçu n’a été remis pour ce partage.</p>}
      {receipts.map(({ number, at, isSigned, keyId, signature, body }) => (
        <Details
          key={number}
          title={`Reçu ${number} du ${instant(at)} : ${isSigned ? 'signature vérifiée' : 'signature fausse'}`}
        >
          <p>
            Ed25519, clé {keyId} : <code>{signature}</code>
          </p>
          <pre className="access-notice">{pretty(body)}</pre>
        </Details>
      ))}
    </section>
  )
}

const whenOf = (at: string | null): string => (at === null ? 'pas encore' : instant(at))

const pretty = (body: string): string => JSON.stringify(JSON.parse(body), null, 2)

/** What was read, letter for letter: never put in other words. */
function Notice({ notice }: Pick<Proof, 'notice'>) {
  if (notice === null)
    return <p>La personne salariée n’a pas encore répondu : rien n’a été gardé de ce qu’elle a lu.</p>
  return (
    <>
      <h3 className="fr-h6">Ce que la personne a lu avant de répondre</h3>
      <blockquote className="access-notice cesu-text fr-mx-0">{notice.text}</blockquote>
      <p className="cesu-source">
        Empreinte (SHA-256) : <code>{notice.sha256}</code>. {matches(notice.isAsAnswered)}
      </p>
    </>
  )
}

function matches(isAsAnswered: boolean | null): string {
  if (isAsAnswered === null) return 'Le journal n’a pas gardé d’empreinte à comparer.'
  return isAsAnswered
    ? 'C’est celle que le journal a gardée le jour de la réponse.'
    : 'Attention : ce n’est pas celle que le journal a gardée le jour de la réponse.'
}
