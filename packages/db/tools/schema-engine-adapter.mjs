import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

const nowhere = 'postgresql://127.0.0.1/none'
const catalogueChar = 18
const text = 25

/** adapter-pg as the schema engine needs it: its scripts, its shadow databases, the catalogue's types. */
export class MigrationPg extends PrismaPg {
  #config
  #options
  #shadowUrl
  #open = []

  /** @param {{ url?: string, shadowDatabaseUrl?: string }} datasource */
  constructor({ url, shadowDatabaseUrl }) {
    const config = parseIntoClientConfig(url ?? nowhere)
    const options = { schema: url ? (new URL(url).searchParams.get('schema') ?? undefined) : undefined }
    super(config, options)
    this.#config = config
    this.#options = options
    this.#shadowUrl = shadowDatabaseUrl
  }

  async connect() {
    const adapter = fitForEngine(await super.connect())
    this.#open.push(adapter)
    return adapter
  }

  /** The given shadow database, or one made for the occasion: dropped after its connection is closed, not before. */
  async connectToShadowDb() {
    if (this.#shadowUrl) return this.#connectTo(parseIntoClientConfig(this.#shadowUrl))
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    const name = pg.escapeIdentifier(database)
    await this.#asAdmin(`CREATE DATABASE ${name}`)
    const shadow = await this.#connectTo({ ...this.#config, database })
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await this.#asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    }
    return shadow
  }

  /** Closes every connection that the engine opened, shadow databases apart: the engine disposes of them. */
  async close() {
    await Promise.allSettled(this.#open.map((adapter) => adapter.underlyingDriver().end()))
  }

  async #connectTo(config) {
    return fitForEngine(await new PrismaPg(config, this.#options).connect())
  }

  async #asAdmin(sql) {
    const client = new pg.Client(this.#config)
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
}

function fitForEngine(adapter) {
  sendScriptsWhole(adapter)
  acceptCatalogueChars(adapter)
  return adapter
}

/** adapter-pg splits scripts at every ';', which breaks $$ bodies: one simple query is also one transaction. */
function sendScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
}

/** adapter-pg refuses the catalogue's one-byte "char" type: it is read as text and labelled a character. */
function acceptCatalogueChars(adapter) {
  const queryRaw = adapter.queryRaw
  adapter.queryRaw = async (query) => {
    const chars = []
    const performIO = async (sent) => {
      const result = await adapter.performIO(sent)
      result.fields.forEach((field, index) => {
        if (field.dataTypeID !== catalogueChar) return
        chars.push(index)
        field.dataTypeID = text
      })
      return result
    }
    const set = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query)
    for (const index of chars) set.columnTypes[index] = ColumnTypeEnum.Character
    return set
  }
}
