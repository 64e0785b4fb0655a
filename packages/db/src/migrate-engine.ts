import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

type Engine = import('@prisma/schema-engine-wasm').SchemaEngine
type Glue = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

type PerformIO = (
  query: unknown,
) => Promise<{ fields: { dataTypeID: number; name: string }[]; rows: unknown[] }>

const ONE_LETTER = 18
const TEXT = 25

export type SchemaFile = { path: string; content: string }

// The engine's glue code holds one instance per process, so it is loaded exactly once.
const { SchemaEngine } = await loadEngine()

/** Lends Prisma's schema engine, compiled to WebAssembly and connected to `databaseUrl`, to `work`. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: SchemaFile[],
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  pool.on('error', () => {}) // A dropped idle connection shows up in the next query; it must not end the process.
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content])
  const refusals: Error[] = []
  try {
    const factory = patchAdapter(pool, (error) => refusals.push(error))
    const adapter = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter)
    return await work(engine).finally(() => engine.free())
  } catch (error) {
    throw refusals[0] ? nameMigration(refusals[0], error) : error
  } finally {
    await pool.end()
  }
}

/** The package's own entry imports the `.wasm` file as a module, which Node does not do by itself. */
async function loadEngine(): Promise<Glue> {
  const engine = glue as unknown as Glue
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(path), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: failLoudly } })
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

/** The engine knows which migration failed, the database knows why. */
function nameMigration(refusal: Error, error: unknown): Error {
  const name = /migration_name="([^"]+)"/.exec(String((error as Error).message))?.[1]
  return new Error(name ? `Migration ${name}: ${refusal.message}` : refusal.message, {
    cause: error,
  })
}

/** The engine names the cause of its own death through this hook before it dies. */
function failLoudly(message: string): never {
  throw new Error(`The schema engine gave up: ${message}`)
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL itself
 * takes a whole script in one message, and runs it as one transaction.
 */
function patchAdapter(
  pool: pg.Pool,
  onRefusal: (error: Error) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const executeScript = async (script: string) => {
      await pool.query(script).catch((error: Error) => {
        onRefusal(error)
        throw error
      })
    }
    return Object.assign(adapter, { executeScript, queryRaw: readLetters(adapter) })
  }
  return factory
}

/** The adapter knows no "char", the one-letter type of the catalogue that the engine describes tables from. */
function readLetters(adapter: SqlDriverAdapter): SqlDriverAdapter['queryRaw'] {
  const { performIO, queryRaw } = adapter as SqlDriverAdapter & { performIO: PerformIO }
  return async (query) => {
    let letters: boolean[] = []
    const reader = Object.assign(Object.create(adapter), {
      performIO: async (input: unknown) => {
        const { fields, ...rest } = await performIO.call(adapter, input)
        letters = fields.map((field) => field.dataTypeID === ONE_LETTER)
        const known = fields.map((field, i) =>
          letters[i] ? { ...field, dataTypeID: TEXT } : field,
        )
        return { ...rest, fields: known }
      },
    })
    const result = await queryRaw.call(reader, query)
    const columnTypes = result.columnTypes.map((type, i) =>
      letters[i] ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
}
