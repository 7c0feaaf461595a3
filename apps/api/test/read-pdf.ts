import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader gets it: its words in order, page after page, and what it says of itself. */
export interface ReadPdf {
  pages: string[]
  /** All the pages, spaces of every kind made one. */
  text: string
  title: string | undefined
  language: string | null
  /** Roles of the tags, in reading order. */
  roles: string[]
  /** True when the file says that it is tagged. */
  tagged: boolean
  /** Words said for what is no text. */
  alternatives: string[]
  /** Where its links lead. */
  links: string[]
}

interface TagNode {
  role?: string
  alt?: string
  children?: TagNode[]
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const [pages, links]: [string[], string[]] = [[], []]
  const nodes: TagNode[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(inOneLine(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')))
    const annotations = (await page.getAnnotations()) as { unsafeUrl?: string }[]
    links.push(...annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []))
    nodes.push(...nodesOf((await page.getStructTree()) as TagNode))
  }
  const { info } = await file.getMetadata()
  const { Title: title, Language: language = null } = info as { Title?: string; Language?: string }
  await file.loadingTask.destroy()
  return {
    ...{ pages, links, text: pages.join(' '), title, language },
    roles: nodes.flatMap(({ role }) => role ?? []),
    tagged: Buffer.from(bytes).includes('/Marked true'),
    alternatives: nodes.flatMap(({ alt }) => alt ?? []),
  }
}

const nodesOf = (node: TagNode | null): TagNode[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(nodesOf)]
