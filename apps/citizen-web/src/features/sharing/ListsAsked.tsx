import type { SharingScopeName } from '@cesu/domain/sharing'
import type { Preview } from './answers.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { ScopeBox, toggled } from './ScopeBox.tsx'

interface ListsAskedProps {
  preview: readonly Preview[]
  /** The lists that are ticked; null where none is to choose. */
  chosen: readonly SharingScopeName[] | null
  /** What to do with the boxes. */
  hint: string
  /** What is wrong with the choice. */
  fault: string | undefined
  onChange: (chosen: SharingScopeName[]) => void
}

/** Each list of data that is asked: a box to tick where there are several, and what leaves under it. */
export function ListsAsked({ preview, chosen, hint, fault, onChange }: ListsAskedProps) {
  const Box = chosen === null ? 'section' : 'fieldset'
  return (
    <Box aria-labelledby="donnees" className="cesu-element sharing-asked fr-mt-3w">
      <h2 id="donnees" className="fr-h5 fr-mb-1w">
        {preview.length === 1 ? 'Ce qui part' : 'Les listes de données'}
      </h2>
      {chosen !== null && <p>{hint}</p>}
      {fault !== undefined && (
        <p id="listes-fault" className="fr-error-text fr-mb-2w">
          {fault}
        </p>
      )}
      {preview.map((one) => (
        <div key={one.scope} className="sharing-list">
          {chosen === null ? (
            <h3 className="fr-text--md fr-text--bold fr-mb-1w">{one.label}</h3>
          ) : (
            <ScopeBox
              id={`liste-${one.scope}`}
              label={one.label}
              checked={chosen.includes(one.scope)}
              fault={fault === undefined ? undefined : 'listes-fault'}
              onChange={(isIn) => onChange(toggled(chosen, one.scope, isIn))}
            />
          )}
          <PreviewTable preview={one} />
        </div>
      ))}
    </Box>
  )
}
