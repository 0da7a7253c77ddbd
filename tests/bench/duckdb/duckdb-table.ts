// Yardstick: the same figures by native DuckDB on one thread, its table already loaded. Runs in Node.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Checksum } from '@/tests/bench/checksum'
import type { FilePair } from '@/tests/bench/files'
import { peerFolder } from '@/tests/bench/peers'
import { CHECKSUM, LOAD, METRICS } from './duckdb-sql'

interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, string>[] }>
}
interface DuckDb {
  DuckDBInstance: {
    create(path: string, settings: Record<string, string>): Promise<{ connect(): Promise<Connection> }>
  }
}

export interface DuckDbTable {
  rows: number
  /** Computes all figures anew; results are fetched. */
  compute(): Promise<void>
  /** Valid after compute. */
  checksum(): Promise<Checksum>
}

/** Opens an in-memory database with one thread and loads the pair of files. @throws Error when DuckDB cannot be had. */
export async function duckDbTable(pair: FilePair, timeZone: string): Promise<DuckDbTable> {
  const folder = peerFolder('@duckdb/node-api')
  const load = createRequire(join(folder, 'package.json'))
  const { DuckDBInstance } = load(folder) as DuckDb
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  for (const statement of LOAD(pair, timeZone)) await connection.run(statement)
  const [count] = (await connection.runAndReadAll('SELECT count(*)::INT AS n FROM lines')).getRowObjectsJson()
  return {
    rows: Number(count?.['n']),
    async compute() {
      for (const statement of METRICS) await connection.runAndReadAll(statement)
    },
    async checksum() {
      const rows = (await connection.runAndReadAll(CHECKSUM)).getRowObjectsJson()
      return {
        buyers: Number(rows[0]?.['buyers']),
        revenueMinor: Number(rows[0]?.['revenue']),
        repeats: rows.map(row => `${row['mature']}/${row['back']}`),
      }
    },
  }
}
