import { SkipLink } from '../design/layout/SkipLinks.tsx'
import { PAGE_SIZES, type PageSize } from './listSearch.ts'
import type { Paging } from './useList.ts'

/** « Page précédente », « Page suivante », lines per page; after a move the focus goes back to the first line. */
export function Pager({ page, size, onPrevious, onNext, onFirst, onSize, onMove }: Paging & { onMove: () => void }) {
  const move = (go: () => void) => () => {
    go()
    onMove()
  }
  return (
    <div className="cesu-pager">
      <SkipLink target="pagination">Aller à la pagination</SkipLink>
      <nav id="pagination" tabIndex={-1} aria-label="Pagination" className="cesu-pager__pages">
        {page > 1 && !onPrevious && (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={move(onFirst)}>
            Première page
          </button>
        )}
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-left-line fr-btn--icon-left"
          disabled={!onPrevious}
          onClick={onPrevious && move(onPrevious)}
        >
          Page précédente
        </button>
        <span aria-current="page">Page {page}</span>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-right-line fr-btn--icon-right"
          disabled={!onNext}
          onClick={onNext && move(onNext)}
        >
          Page suivante
        </button>
      </nav>
      <div className="cesu-pager__size">
        <label className="fr-label" htmlFor="lignes-par-page">
          Lignes par page
        </label>
        <select
          id="lignes-par-page"
          className="fr-select"
          value={size}
          onChange={(event) => onSize(Number(event.target.value) as PageSize)}
        >
          {PAGE_SIZES.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </div>
    </div>
  )
}
