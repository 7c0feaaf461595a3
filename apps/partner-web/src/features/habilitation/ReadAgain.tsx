import {
  mayMoveRequest,
  requestFaults,
  requestFieldLabels,
  type requestFields,
  requestPages,
} from '@cesu/domain/habilitations'
import { RequestSaid } from '@cesu/ui/cesu'
import { Confirmed, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { pageOf, type Request } from './habilitation.ts'
import { RequestCard } from './RequestCard.tsx'
import { useEnding } from './useRequest.ts'

/** The request whole: what it lacks, each page to be changed, then sent; or taken back. */
export function ReadAgain({ request }: { request: Request }) {
  const { id, version, status, content } = request
  const submit = useEnding('submit', 'La demande est envoyée : un agent de l’Urssaf l’examine.')
  const archive = useEnding('archive', 'La demande est retirée.')
  const faults = mayMoveRequest(status, 'SUBMIT') ? requestFaults(content) : []
  const mayChange = mayMoveRequest(status, 'SAVE')
  return (
    <div className="cesu-text">
      {!mayChange && <RequestCard request={request} />}
      {faults.length > 0 && (
        <div className="fr-alert fr-alert--info fr-mb-3w">
          <p className="fr-alert__title">
            Il manque {faults.length === 1 ? 'une information' : `${faults.length} informations`}
          </p>
          <ul>
            {faults.map(({ field, cause, remedy }) => (
              <li key={field}>
                <Link
                  to="/habilitation/$id/$page"
                  params={{ id, page: pageOf(field as (typeof requestFields)[number]) }}
                >
                  {requestFieldLabels[field as (typeof requestFields)[number]]}
                </Link>{' '}
                : {cause} {remedy}
              </li>
            ))}
          </ul>
        </div>
      )}
      {submit.error && <ProblemAlert problem={problemOf(submit.error)} />}
      {requestPages.map(({ slug, title, fields }) => (
        <section key={slug} className="fr-mb-3w">
          <h3 className="fr-h6 fr-mb-1w">{title}</h3>
          <RequestSaid
            content={content}
            fields={fields}
            asked={(field) => (request.askedFields.includes(field) ? request.reason : null)}
          />
          {mayChange && (
            <Link className="fr-link" to="/habilitation/$id/$page" params={{ id, page: slug }}>
              Changer <span className="fr-sr-only">« {title} »</span>
            </Link>
          )}
        </section>
      ))}
      {mayChange && (
        <p>
          <button
            type="button"
            className="fr-btn"
            disabled={faults.length > 0}
            aria-disabled={submit.isPending}
            onClick={() => submit.isPending || submit.mutate({ id, version })}
          >
            {submit.isPending ? 'Envoi en cours…' : 'Envoyer à l’Urssaf'}
          </button>
        </p>
      )}
      {mayMoveRequest(status, 'ARCHIVE') && (
        <Confirmed
          label="Retirer la demande"
          of=""
          question="Retirer cette demande ? L’Urssaf n’y répondra plus."
          confirm="Oui, la retirer"
          keep="La garder"
          isPending={archive.isPending}
          error={archive.error}
          onConfirm={() => archive.mutate({ id, version })}
        />
      )}
    </div>
  )
}
