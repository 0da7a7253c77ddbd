// Months held against Seller Central as a file: ours and theirs, by what is compared.
import { COMPARISONS } from '@/components/panels/comparisons'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { Reconciliation } from '@/lib/schema/reconciliation'

export const monthsSheet = ({ say }: Speak, { months, currency, asOf }: Reconciliation): Sheet => ({
  file: `encore-months-${asOf}`,
  currency,
  columns: [
    { name: say('recon.month'), unit: 'text' },
    ...COMPARISONS.flatMap((id): Sheet['columns'] => {
      const unit = id === 'sales' || id === 'booked' ? 'money' : 'count'
      return [
        { name: `${say(`recon.${id}`)}: ${say('recon.ours')}`, unit },
        {
          name: `${say(`recon.${id}`)}: ${say(id === 'booked' ? 'recon.theirs-booked' : 'recon.theirs')}`,
          unit,
        },
      ]
    }),
  ],
  rows: months.map(month => [month.month, ...COMPARISONS.flatMap(id => [month[id].ours, month[id].theirs])]),
})
