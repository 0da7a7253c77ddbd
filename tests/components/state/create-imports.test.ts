// Imports: progress goes to its job, questions keep the file to try again, and a first answer survives a second question.
import { describe, expect, it } from 'vitest'
import { createImports } from '@/components/state/create-imports'
import type { ImportOrder } from '@/components/state/source'
import type { MarketplaceId } from '@/lib/schema/ids'
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import type { FileProblem, FileReport } from '@/lib/schema/import-report'
import { Problem } from '@/lib/schema/problem'
import { createInventedSource } from '@/tests/gallery/invented-source'

const US = 'ATVPDKIKX0DER' as MarketplaceId
const problem = (code: FileProblem['code']): FileProblem => ({
  severity: 'warn',
  code,
  line: null,
  column: null,
  expected: null,
})
const report = (name: string, codes: FileProblem['code'][]): FileReport => ({
  name,
  report: 'business-by-child',
  rows: 1,
  accepted: 1,
  changed: 1,
  skipped: [],
  problems: codes.map(problem),
  bytes: 10,
})

function staged(asks: FileProblem['code'][][]) {
  const source = createInventedSource()
  const orders: ImportOrder[] = []
  source.importFiles = order => {
    orders.push(order)
    return Promise.resolve({
      reports: order.files.map(one => report(one.name, asks.shift() ?? [])),
      questions: [],
    })
  }
  const imports = createImports(source, () => ({ account: LOCAL_ACCOUNT, marketplace: null }))
  return { source, orders, imports }
}
const file = new File(['x'], 'BusinessReport.csv')

describe('createImports', () => {
  it('asks what the file leaves out, reads it again with the answer, and forgets none', async () => {
    const { imports, orders } = staged([['needs-period', 'needs-marketplace'], ['needs-marketplace'], []])
    await imports.importFiles([file])
    expect(imports.questions.value).toEqual([{ kind: 'period', file: 'BusinessReport.csv' }])
    await imports.answer('BusinessReport.csv', { period: { fromDay: 20_000, toDay: 20_029 } })
    expect(imports.questions.value).toEqual([{ kind: 'marketplace', file: 'BusinessReport.csv' }])
    await imports.answer('BusinessReport.csv', { marketplace: US })
    expect(imports.questions.value).toEqual([])
    expect(orders.at(-1)).toMatchObject({ period: { fromDay: 20_000, toDay: 20_029 }, marketplace: US })
  })

  it('follows progress of its own job only, and never backwards', async () => {
    const { imports, source } = staged([])
    let end = () => {}
    source.importFiles = order =>
      new Promise(done => {
        end = () => done({ reports: order.files.map(one => report(one.name, [])), questions: [] })
      })
    const whole = imports.importFiles([file])
    const said = { event: 'progress', file: file.name, phase: 'reading', rows: 5, bytes: 10 } as const
    source.progress({ ...said, jobId: 'job-1', bytesRead: 7 })
    source.progress({ ...said, jobId: 'job-1', bytesRead: 4 })
    source.progress({ ...said, jobId: 'another', bytesRead: 9 })
    expect(imports.jobs.value[0]?.files[0]).toMatchObject({ phase: 'reading', rows: 5, bytesRead: 7 })
    end()
    await whole
    expect(imports.jobs.value[0]).toMatchObject({ running: false, problem: null })
  })

  it('says what ended a job that broke', async () => {
    const { imports, source } = staged([])
    source.importFiles = () => Promise.reject(new Problem('interrupted'))
    await imports.importFiles([file])
    expect(imports.jobs.value[0]).toMatchObject({ running: false, problem: 'problem.interrupted' })
  })

  it('leaves a file out when told to', async () => {
    const { imports, orders } = staged([['other-shop']])
    await imports.importFiles([file])
    imports.leave('BusinessReport.csv')
    await imports.answer('BusinessReport.csv', { acceptOtherShop: true })
    expect(orders).toHaveLength(1)
  })
})
