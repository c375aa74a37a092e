/** Names of CAMEO's codes for ICEWS's column «Event Text»: '016' is "Deny responsibility". A code without a name has that of its root. */
const ROOTS: Readonly<Record<string, string>> = {
  '01': 'Make public statement',
  '02': 'Appeal',
  '03': 'Express intent to cooperate',
  '04': 'Consult',
  '05': 'Engage in diplomatic cooperation',
  '06': 'Engage in material cooperation',
  '07': 'Provide aid',
  '08': 'Yield',
  '09': 'Investigate',
  '10': 'Demand',
  '11': 'Disapprove',
  '12': 'Reject',
  '13': 'Threaten',
  '14': 'Protest',
  '15': 'Exhibit force posture',
  '16': 'Reduce relations',
  '17': 'Coerce',
  '18': 'Assault',
  '19': 'Fight',
  '20': 'Engage in unconventional mass violence',
};

const NAMES: Readonly<Record<string, string>> = {
  '010': 'Make statement',
  '011': 'Decline comment',
  '012': 'Make pessimistic comment',
  '013': 'Make optimistic comment',
  '014': 'Consider policy option',
  '015': 'Acknowledge or claim responsibility',
  '016': 'Deny responsibility',
  '017': 'Engage in symbolic act',
  '018': 'Make empathetic comment',
  '019': 'Express accord',
  '036': 'Express intent to meet or negotiate',
  '041': 'Discuss by telephone',
  '042': 'Make a visit',
  '043': 'Host a visit',
  '044': "Meet at a 'third' location",
  '045': 'Mediate',
  '046': 'Engage in negotiation',
  '051': 'Praise or endorse',
  '052': 'Defend verbally',
  '055': 'Apologize',
  '057': 'Sign formal agreement',
  '111': 'Criticize or denounce',
  '112': 'Accuse',
};

export function cameoName(code: string): string {
  return NAMES[code] ?? ROOTS[code.slice(0, 2)] ?? '';
}
