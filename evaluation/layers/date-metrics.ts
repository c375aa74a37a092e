/** What is counted of dates: the span, the value, both; and what is rare: Hijri dates and weekdays that contradict them. */
import type { DatePair, PreparedDate } from './judge.ts';
import { foundIn, type LayerMetric, type Naming, shareFigure } from './layer-metric.ts';

function dateFound(
  naming: Naming,
  right: (pair: DatePair) => boolean,
  amount: (date: PreparedDate) => boolean = () => true,
): LayerMetric {
  return foundIn(naming, ({ datePairs, goldDates, readDates }) => {
    const rightOnes = datePairs.filter(right);
    return [
      rightOnes.filter(({ gold }) => amount(gold)).length,
      goldDates.filter(amount).length,
      rightOnes.filter(({ predicted }) => amount(predicted)).length,
      readDates.filter(amount).length,
    ];
  });
}

function dateShare(naming: Naming, right: (pair: DatePair) => boolean): LayerMetric {
  return {
    ...naming,
    count({ datePairs }) {
      const exact = datePairs.filter((pair) => pair.exact);
      return [exact.filter(right).length, exact.length];
    },
    figure: shareFigure,
  };
}

const sameValue = ({ gold, predicted }: DatePair): boolean => gold.date.value === predicted.date.value;
const calendarOf = ({ date }: PreparedDate): string => date.calendar ?? 'gregorian';

export const dateMetrics: readonly LayerMetric[] = [
  dateFound({ id: 'dateSpan', label: 'date, exact span', meaning: 'the same tokens' }, ({ exact }) => exact),
  dateFound({ id: 'dateOverlap', label: 'date, overlap', meaning: 'half of the tokens shared' }, () => true),
  dateShare(
    {
      id: 'dateValue',
      label: 'value, of found',
      meaning: 'the same ISO value, or rightly none, where the span is exact',
    },
    sameValue,
  ),
  dateFound(
    { id: 'dateSpanValue', label: 'date with its value', meaning: 'the same tokens and the same value' },
    (pair) => pair.exact && sameValue(pair),
  ),
  dateShare(
    { id: 'dateGranularity', label: 'granularity, of found', meaning: 'day, month, year ... told right' },
    ({ gold, predicted }) => gold.date.granularity === predicted.date.granularity,
  ),
  dateFound(
    { id: 'dateHijri', label: 'Hijri dates', meaning: 'dates of the Hijri calendar, the same tokens' },
    (pair) => pair.exact && calendarOf(pair.gold) === calendarOf(pair.predicted),
    (date) => calendarOf(date) === 'hijri',
  ),
  dateFound(
    { id: 'dateConflict', label: 'weekday conflicts', meaning: 'dates whose weekday contradicts them' },
    (pair) => pair.exact && pair.gold.date.conflict === pair.predicted.date.conflict,
    ({ date }) => date.conflict !== undefined,
  ),
];
