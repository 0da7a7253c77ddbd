// How buyers go on after their first order, for the shop and for each entry ASIN: what both share is worked out once.
import type { BuyerMoney } from '@/lib/metrics/economics/buyer-money'
import type { OrderLines } from '@/lib/metrics/economics/order-lines'
import { orderDays, orderSteps } from '@/lib/metrics/order-steps/order-steps'
import type { FirstOrders } from '@/lib/schema/first-orders'
import type { OrderStep } from '@/lib/schema/order-steps'
import type { StudyTask } from '@/lib/schema/study'
import { firstOrderMarks } from './first-order-sides'
import { type FirstOrderGround, firstOrders } from './first-orders'

export interface Course {
  steps: OrderStep[]
  firstOrders: FirstOrders
}

/**
 * A function from members (buyers of the log) to their course.
 *
 * @throws never.
 */
export function courses(
  task: StudyTask,
  orders: OrderLines,
  money: BuyerMoney,
): (members: readonly number[]) => Course {
  const days = orderDays(task.log)
  const ground: FirstOrderGround = { task, days, marks: firstOrderMarks(task, orders), money }
  return members => ({
    steps: orderSteps(days, task.asOfDay, members),
    firstOrders: firstOrders(ground, members),
  })
}
