// The fitted models for those who want to check them: name and meaning, parameters, likelihood, buyers, and what the data leave open.
import { useSpeak } from '@/components/primitives/speak'
import type { FittedModel, Models, Spend } from '@/lib/schema/outlook'

export function ModelParameters({ models, spend }: { models: Models; spend: Spend }) {
  const { say } = useSpeak()
  return (
    <details class="because">
      <summary>{say('model.parameters')}</summary>
      <div class="explain-body">
        <p>{say('model.parameters-mean', { n: models.timeUnitDays })}</p>
        <ul class="fits">
          {models.fits.map(fit => (
            <Fit key={fit.name} fit={fit} chosen={fit.name === models.chosen} />
          ))}
        </ul>
        {spend.kind === 'gamma-gamma' && <SpendFit {...spend} />}
      </div>
    </details>
  )
}

function Fit({ fit, chosen }: { fit: FittedModel; chosen: boolean }) {
  const { say, print } = useSpeak()
  const { name, k, parameters, logLikelihood, n, unidentified } = fit
  return (
    <li>
      <p>
        <strong>{say(`model.name.${name}`, { k })}</strong>{' '}
        {chosen && <span class="grade">{say('model.chosen')}</span>}
      </p>
      <p class="muted">{say(`model.means.${name}`)}</p>
      <p class="explain-formula">
        {lettersOf(parameters)} · {say('model.likelihood', { value: fixed(logLikelihood, 1) })} ·{' '}
        {say('figure.n', { count: print.count(n) })}
      </p>
      {unidentified.length > 0 && (
        <p class="muted">{say('model.unidentified', { names: unidentified.join(', ') })}</p>
      )}
    </li>
  )
}

function SpendFit({ p, q, gamma, n, correlation }: Extract<Spend, { kind: 'gamma-gamma' }>) {
  const { say, print } = useSpeak()
  return (
    <div>
      <p>
        <strong>{say('spend.name')}</strong>
      </p>
      <p class="muted">{say('spend.means')}</p>
      <p class="explain-formula">
        {lettersOf({ p, q, gamma })}
        {correlation !== null && ` · ${say('spend.correlation', { value: fixed(correlation, 2) })}`} ·{' '}
        {say('figure.n', { count: print.count(n) })}
      </p>
    </div>
  )
}

/** Parameters are printed as papers print them, with a point: they are for comparing, not for reading. */
const fixed = (value: number, digits: number): string => value.toFixed(digits)
const lettersOf = (parameters: Record<string, number>): string =>
  Object.entries(parameters)
    .map(([letter, value]) => `${letter}\u00a0${value >= 1e6 ? value.toExponential(2) : fixed(value, 4)}`)
    .join(' · ')
