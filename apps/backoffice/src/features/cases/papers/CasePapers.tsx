import type { Case } from '../case.ts'
import { Files } from './Files.tsx'
import { Opinions } from './Opinions.tsx'
import './papers.css'

interface CasePapersProps {
  found: Case
  onDone: (message: string) => void
}

/** What people put in a case, its questions and its notes aside: side by side on a wide screen. */
export const CasePapers = ({ found, onDone }: CasePapersProps) => (
  <div className="case-papers">
    <Files key={found.id} found={found} />
    <Opinions found={found} onDone={onDone} />
  </div>
)
