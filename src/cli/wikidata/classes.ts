/** Classes of organisations in Wikidata, the sector of society each belongs to, and the kind of outlet where it is one. */
export interface OrganisationClass {
  /** PLOVER's sector; '' for none of its own. */
  readonly sector: string;
  /** The code in place of a country's, for bodies of no state. */
  readonly country?: 'IGO' | 'NGO';
  /** A kind of `media.tsv`. */
  readonly outlet?: 'agency' | 'paper' | 'channel' | 'radio' | 'site';
}

export const CLASSES: ReadonlyMap<string, OrganisationClass> = new Map<string, OrganisationClass>([
  ['Q43229', { sector: '' }], // organisation
  ['Q7278', { sector: 'PTY' }], // political party
  ['Q4830453', { sector: 'BUS' }], // business
  ['Q6881511', { sector: 'BUS' }], // enterprise
  ['Q783794', { sector: 'BUS' }], // company
  ['Q891723', { sector: 'BUS' }], // public company
  ['Q22687', { sector: 'BUS' }], // bank
  ['Q66344', { sector: 'BUS' }], // central bank
  ['Q46970', { sector: 'BUS' }], // airline
  ['Q11032', { sector: 'JRN', outlet: 'paper' }], // newspaper
  ['Q1110794', { sector: 'JRN', outlet: 'paper' }], // daily newspaper
  ['Q41298', { sector: 'JRN', outlet: 'paper' }], // magazine
  ['Q192283', { sector: 'JRN', outlet: 'agency' }], // news agency
  ['Q1616075', { sector: 'JRN', outlet: 'channel' }], // television station
  ['Q2001305', { sector: 'JRN', outlet: 'channel' }], // television channel
  ['Q14350', { sector: 'JRN', outlet: 'radio' }], // radio station
  ['Q1153191', { sector: 'JRN', outlet: 'site' }], // online newspaper
  ['Q17232649', { sector: 'JRN', outlet: 'site' }], // news website
  ['Q3918', { sector: 'EDU' }], // university
  ['Q16917', { sector: 'MED' }], // hospital
  ['Q192350', { sector: 'GOV' }], // ministry
  ['Q327333', { sector: 'GOV' }], // government agency
  ['Q2659904', { sector: 'GOV' }], // government organisation
  ['Q772547', { sector: 'MIL' }], // armed forces
  ['Q37726', { sector: 'MIL' }], // army
  ['Q35535', { sector: 'COP' }], // police
  ['Q47913', { sector: 'SPY' }], // intelligence agency
  ['Q35749', { sector: 'LEG' }], // parliament
  ['Q11204', { sector: 'LEG' }], // legislature
  ['Q41487', { sector: 'JUD' }], // court
  ['Q178790', { sector: 'LAB' }], // trade union
  ['Q484652', { sector: '', country: 'IGO' }], // international organisation
  ['Q245065', { sector: '', country: 'IGO' }], // intergovernmental organisation
  ['Q79913', { sector: '', country: 'NGO' }], // non-governmental organisation
  ['Q163740', { sector: 'CVL' }], // non-profit organisation
]);
