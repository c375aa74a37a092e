/** What a format of event data could not hold. Codes MSN-0080 and on, and MSN-0300. */

export const EVENT_DATA_MESSAGES = {
  // What a format of event data could not hold.
  statementsWithoutPlover: {
    code: 'MSN-0080',
    en: '{count} statements have no PLOVER event: not in {format}',
    ar: 'تصريحات لا حدث لها في PLOVER فلم تُكتب في {format}: {count}',
  },
  eventsWithoutPlover: {
    code: 'MSN-0081',
    en: '{count} events have no PLOVER event: not in {format}',
    ar: 'أحداث لا مقابل لها في PLOVER فلم تُكتب في {format}: {count}',
  },
  statementsWithoutCameo: {
    code: 'MSN-0082',
    en: '{count} statements have no CAMEO code: not in {format}',
    ar: 'تصريحات لا رمز لها في CAMEO فلم تُكتب في {format}: {count}',
  },
  eventsWithoutCameo: {
    code: 'MSN-0083',
    en: '{count} events have no CAMEO code: not in {format}',
    ar: 'أحداث لا رمز لها في CAMEO فلم تُكتب في {format}: {count}',
  },
  statementsWithoutDate: {
    code: 'MSN-0084',
    en: '{count} statements have no date: not in {format}; give the articles one, or use --date',
    ar: 'تصريحات بلا تاريخ فلم تُكتب في {format}: {count}؛ أعط المقالات تاريخا أو استعمل ‎--date',
  },
  eventsWithoutDate: {
    code: 'MSN-0085',
    en: '{count} events have no date: not in {format}; give the articles one, or use --date',
    ar: 'أحداث بلا تاريخ فلم تُكتب في {format}: {count}؛ أعط المقالات تاريخا أو استعمل ‎--date',
  },
  statementsWithoutActor: {
    code: 'MSN-0086',
    en: '{count} statements have no known speaker: not in {format}',
    ar: 'تصريحات لا يُعرف قائلها فلم تُكتب في {format}: {count}',
  },
  eventsWithoutActor: {
    code: 'MSN-0087',
    en: '{count} events name nobody who acts: not in {format}',
    ar: 'أحداث لم يُسمّ فاعلها فلم تُكتب في {format}: {count}',
  },
  statementsWithoutRecipient: {
    code: 'MSN-0088',
    en: '{count} statements need a recipient in PLOVER and name none: not in {format}',
    ar: 'تصريحات يطلب لها PLOVER متلقيا ولا متلقي فيها فلم تُكتب في {format}: {count}',
  },
  eventsWithoutRecipient: {
    code: 'MSN-0089',
    en: '{count} events need a recipient in PLOVER and name none: not in {format}',
    ar: 'أحداث يطلب لها PLOVER متلقيا ولا متلقي فيها فلم تُكتب في {format}: {count}',
  },
  statementsNotHeld: {
    code: 'MSN-0090',
    en: '{count} statements are denied or only imagined: not in {format}, which has no column for that',
    ar: 'تصريحات منفية أو مفترضة فلم تُكتب في {format} إذ لا عمود فيه لذلك: {count}',
  },
  eventsNotHeld: {
    code: 'MSN-0091',
    en: '{count} events are denied or only imagined: not in {format}, which has no column for that',
    ar: 'أحداث منفية أو مفترضة فلم تُكتب في {format} إذ لا عمود فيه لذلك: {count}',
  },
} as const;
