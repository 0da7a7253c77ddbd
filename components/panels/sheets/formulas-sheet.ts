// The formulas in use as a file: what stands beside them, then each with its value and, in their order, its inputs.

import type { FormulaCard, FormulaInput } from '@/components/panels/formula-cards'
import { formulaCards, formulasBeside } from '@/components/panels/formula-cards'
import type { MoneyView } from '@/components/panels/money-view'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import { minorDigits } from '@/lib/schema/money'

type Row = Sheet['rows'][number]

export function formulasSheet(
  { say }: Speak,
  { economics, currency, asin }: Pick<MoneyView, 'economics' | 'currency' | 'asin'>,
): Sheet {
  const whole = (minor: number | null | undefined): number | null =>
    minor == null ? null : minor / 10 ** minorDigits(currency)
  const inputRow =
    (formula: string | null) =>
    ({ name, value, unit }: FormulaInput): Row => [
      formula,
      say(`formulas.${name}`),
      unit === 'money' ? whole(value) : value,
      unit === 'money' ? currency : say(`formulas.unit.${unit}`),
      null,
      null,
      null,
      null,
    ]
  const cardRows = (card: FormulaCard): Row[] => {
    const { id, valueMinor, sure, horizon, inputs } = card
    const name = say(`formulas.${id}`)
    const limits = [whole(sure?.low), whole(sure?.high), sure?.n ?? null]
    return [
      [name, name, whole(valueMinor), currency, ...limits, sure === null ? null : horizon],
      ...inputs.map(inputRow(name)),
    ]
  }
  const value = say('formulas.value')
  return {
    file: `encore-${asin ?? 'shop'}-formulas-${economics.asOf}`,
    currency,
    columns: [
      { name: say('formulas.which'), unit: 'text' },
      { name: say('formulas.figure'), unit: 'text' },
      // Money, shares and counts below each other: the unit stands beside.
      { name: value, unit: 'number' },
      { name: say('formulas.unit'), unit: 'text' },
      { name: say('table.low', { name: value }), unit: 'number' },
      { name: say('table.high', { name: value }), unit: 'number' },
      { name: say('table.n', { name: value }), unit: 'count' },
      { name: say('names.age'), unit: 'days' },
    ],
    rows: [...formulasBeside(economics).map(inputRow(null)), ...formulaCards(economics).flatMap(cardRows)],
  }
}
