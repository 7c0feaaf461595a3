import type { VersionDifferences as Differences } from '@cesu/domain/declarations'
import type { ProblemReason } from '@cesu/domain/problems'
import { VersionDifferences } from '../cesu/index.ts'
import { instant } from '../design/index.ts'

interface CorrectionVerdictProps {
  /** Number of the version that the author of the correction read. */
  read: number
  /** The version in force now. */
  inForce: { readonly number: number; readonly authorName: string; readonly createdAt: string }
  check: {
    readonly errors: readonly ProblemReason[]
    readonly anomalies: readonly { readonly code: string; readonly detail: string }[]
    readonly differences: Differences | null
  }
}

/** What is thought of a correction before it is registered: a version that came meanwhile, what refuses it, what is unusual, what changes. */
export function CorrectionVerdict({
  read,
  inForce,
  check: { errors, anomalies, differences },
}: CorrectionVerdictProps) {
  return (
    <>
      {inForce.number !== read && <ChangedMeanwhile read={read} inForce={inForce} />}
      {errors.length > 0 && <Refused reasons={errors} />}
      {anomalies.map(({ code, detail }) => (
        <p key={code} className="fr-message fr-message--warning">
          <span>
            <strong>À vérifier :</strong> {detail}
          </span>
        </p>
      ))}
      {differences && (
        <VersionDifferences differences={differences} before={`Version ${inForce.number}`} after="Votre correction" />
      )}
    </>
  )
}

/** Somebody put another version in force since the form was filled: it is compared with that one. */
const ChangedMeanwhile = ({ read, inForce }: Pick<CorrectionVerdictProps, 'read' | 'inForce'>) => (
  <div className="fr-alert fr-alert--warning fr-mb-3w" role="alert">
    <p className="fr-alert__title">Attention : cette déclaration a changé pendant votre saisie</p>
    <p>
      Vous avez lu la version {read}. La version {inForce.number}, de {inForce.authorName}, est en vigueur depuis le{' '}
      {instant(inForce.createdAt)}. Rien de votre saisie n’est perdu : voici ce qu’elle changerait de cette version.
    </p>
  </div>
)

const Refused = ({ reasons }: { reasons: readonly ProblemReason[] }) => (
  <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
    <p className="fr-alert__title">Erreur : cette correction ne peut pas être enregistrée</p>
    <ul>
      {reasons.map(({ code, pointer, detail, remedy }) => (
        <li key={`${code} ${pointer}`}>
          {detail} {remedy}
        </li>
      ))}
    </ul>
  </div>
)
