// What the highest affordable click is made of: contribution per buyer less the margin asked for, times orders a session brings.
import type { BidHorizon } from '@/lib/schema/economics'
import { traceContribution } from './trace-contribution'
import type { TracedRows, TraceGround } from './trace-ground'

/** The rows are those of contribution at the horizon. @throws never; null where the economics have none. */
export function traceMaxCpc(ground: TraceGround, limit: number): TracedRows {
  const contribution = traceContribution(ground, limit)
  const { economics, request, task } = ground
  const horizon = request.horizonDays as BidHorizon
  const conversion = economics?.bids.conversion
  return {
    ...contribution,
    value: economics?.bids.maxCpcMinor[horizon]?.value ?? null,
    unit: 'money',
    inputs: [
      { name: 'contribution-per-buyer', value: contribution.value, unit: 'money' },
      { name: 'revenue-per-buyer', value: economics?.clv[horizon]?.revenue?.value ?? null, unit: 'money' },
      { name: 'target-margin', value: task.settings.targetMarginShare, unit: 'share' },
      { name: 'conversion', value: conversion?.value ?? null, unit: 'share' },
      { name: 'sessions', value: conversion?.sessions ?? null, unit: 'count' },
      ...contribution.inputs.slice(-1),
    ],
  }
}
