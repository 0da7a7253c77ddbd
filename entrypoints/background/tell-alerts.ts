// Speaks up about what a new study has found, if the seller wants it: a number on the button and one notification, once a day.
import { sayAlert } from '@/assets/words/alerts'
import { forgetAlerts, takeAlerts } from '@/lib/store/alert-store'
import { loadSettings } from '@/lib/store/settings-store'
import type { BackgroundWorld } from './world'

/** To be called whenever figures or studies have changed. */
export async function tellAlerts({ database, now, alert, language }: BackgroundWorld): Promise<void> {
  const store = await database()
  const settings = await loadSettings(store)
  if (!settings.alerts) {
    await forgetAlerts(store)
    return
  }
  const alerts = await takeAlerts(store, now())
  if (alerts.length > 0) alert(alerts.length, sayAlert(alerts, language(settings.language)))
}
