import { dayOfInstant } from '@cesu/ui/design'
import type { ReadShare } from './answers.ts'

/** What the worker objected to, and what an agent answered: the last first. */
export function Objections({ share: { objections } }: { share: ReadShare }) {
  if (objections.length === 0) return null
  return (
    <section aria-labelledby="oppositions" className="fr-mb-3w">
      <h2 id="oppositions" className="fr-h5 fr-mb-1w">
        Vos oppositions
      </h2>
      <ul>
        {objections.map(({ askedAt, answer }) => (
          <li key={askedAt} className="cesu-text">
            Le {dayOfInstant(askedAt)} : {answer === null ? WAITING : said(answer)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const WAITING = 'un agent de l’Urssaf ne vous a pas encore répondu. Il le fait dans le mois.'

const said = ({ isUpheld, reason, at }: NonNullable<ReadShare['objections'][number]['answer']>): string =>
  `réponse de l’Urssaf, le ${dayOfInstant(at)} : « ${reason} » ${
    isUpheld
      ? 'L’Urssaf vous donne raison : le partage a pris fin.'
      : 'Le dossier est fermé. Vous pouvez saisir la CNIL (cnil.fr) si vous n’êtes pas d’accord.'
  }`
