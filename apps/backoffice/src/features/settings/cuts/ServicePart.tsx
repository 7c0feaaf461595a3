import { type CutService, cutServices } from '@cesu/domain/settings'
import { instant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../../api.ts'
import { ReasonForm } from '../../../ReasonForm.tsx'
import { CutForm } from './CutForm.tsx'
import { type OnCut, useCuts } from './useCuts.ts'

type Cut = inferOutput<typeof api.settings.cuts>[number]

interface ServicePartProps {
  service: CutService
  /** Those in force, of this service. */
  cuts: readonly Cut[]
  mayCut: boolean
  onDone: OnCut
}

/** One service: whether it is cut and for whom, what cutting it stops, and both acts. */
export function ServicePart({ service, cuts, mayCut, onDone }: ServicePartProps) {
  const { label, stops } = cutServices[service]
  const isCutForAll = cuts.some(({ partnerName }) => partnerName === null)
  return (
    <section aria-labelledby={service} className="cesu-card">
      <h2 id={service} className="fr-h6 fr-mb-1v">
        {label}{' '}
        <Badge small noIcon severity={cuts.length === 0 ? 'success' : 'error'}>
          {stateOf(cuts)}
        </Badge>
      </h2>
      <p className="cesu-text fr-text--sm fr-mb-1w">
        {isCutForAll ? stops : `Si vous coupez\u00a0: ${stops.charAt(0).toLowerCase()}${stops.slice(1)}`}
      </p>
      {cuts.map((cut) => (
        <CutPart key={cut.id} cut={cut} mayCut={mayCut} onDone={onDone} />
      ))}
      {mayCut && !isCutForAll && <CutForm key={cuts.length} service={service} onDone={onDone} />}
    </section>
  )
}

function stateOf(cuts: readonly Cut[]): string {
  if (cuts.length === 0) return 'En service'
  if (cuts.some(({ partnerName }) => partnerName === null)) return 'Coupé pour tous'
  return cuts.length === 1 ? 'Coupé pour un organisme' : `Coupé pour ${cuts.length} organismes`
}

/** What is cut now, what is told of it, and the way to restore it. */
function CutPart({ cut, mayCut, onDone }: { cut: Cut; mayCut: boolean; onDone: OnCut }) {
  const { id, service, partnerName, cutAt, cutByName, reason, words } = cut
  const { restore } = useCuts(onDone)
  const whom = partnerName === null ? 'pour tous' : `pour ${partnerName}`
  return (
    <>
      <p className="cesu-text fr-mb-1v">
        <strong>Coupé {whom}</strong> depuis le {instant(cutAt)} par {cutByName} : « {reason} »
        <br />
        Les personnes concernées lisent : « {words} »
      </p>
      {mayCut && (
        <ReasonForm
          title={`Rétablir ${whom} : ${cutServices[service].label}`}
          label="Pourquoi on rétablit. Tout reprend dès l’appel suivant ; l’Urssaf seule lit cette raison."
          button="Rétablir maintenant"
          change={restore}
          onSend={(words) => restore.mutate({ id, reason: words })}
        />
      )}
    </>
  )
}
