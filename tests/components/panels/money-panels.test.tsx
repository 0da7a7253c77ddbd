// The money panels answer to hands: rows are asked for by figure and horizon, months open.
import { describe, expect, it } from 'vitest'
import { ClvNamesPanel } from '@/components/panels/ClvNamesPanel'
import { ReconciliationPanel } from '@/components/panels/ReconciliationPanel'
import { stage } from '@/tests/components/support/stage'
import { moneyView, NO_COSTS } from '@/tests/gallery/invented-money'
import { RECONCILIATION } from '@/tests/gallery/invented-proof'

describe('ClvNamesPanel', () => {
  it('asks for the rows of the figure that is pressed', async () => {
    const asked: [string, number][] = []
    const on = stage(
      <ClvNamesPanel state={{ kind: 'ready', view: moneyView() }} onTrace={(...of) => asked.push(of)} />,
    )
    await on.send('[aria-label="Show the rows behind Contribution after ads at 60 days"]', 'click')
    expect(asked).toEqual([['after-ads', 60]])
  })

  it('says why contribution is missing, and shows no nought for it', () => {
    const on = stage(
      <ClvNamesPanel state={{ kind: 'ready', view: moneyView(NO_COSTS) }} onTrace={() => {}} />,
    )
    expect(on.text()).toContain('What your products cost is not known.')
    expect(on.text()).not.toContain('$0.00')
  })
})

describe('ReconciliationPanel', () => {
  it('opens a month to its reasons, and asks for its rows', async () => {
    const months: string[] = []
    const on = stage(
      <ReconciliationPanel
        state={{ kind: 'ready', view: RECONCILIATION }}
        onTraceMonth={month => months.push(month)}
      />,
    )
    expect(on.text()).not.toContain('27 orders cancelled later')
    await on.send('.recon-toggle', 'click', 1)
    expect(on.text()).toContain('27 orders cancelled later')
    await on.send('.recon-reasons .rows-button', 'click')
    expect(months).toEqual([RECONCILIATION.months.at(-2)?.month])
  })
})
