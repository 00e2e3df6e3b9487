/**
 * What the demo campaign changes in the template, by section of the plan: its doors stand open all day, so that
 * whoever starts the demo at night can still book, check in and play today. The slots themselves stay as they are.
 */
export const demoPlanChanges: Readonly<Record<string, Record<string, unknown>>> = {
  slots: { earlyEntryMinutes: 540, lateGraceMinutes: 509, cancelUntilHours: 0 },
};
