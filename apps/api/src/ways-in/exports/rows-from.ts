import type { Page } from '../../page.ts'

/** The rows of a list, from its first page: a page is asked once the one before has been read. */
export async function* rowsFrom<Row>(
  first: Page<Row>,
  ask: (cursor: string) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  for (let page = first; ; page = await ask(page.nextCursor)) {
    yield* page.rows
    if (page.nextCursor === null) return
  }
}
