/** What events, their statuses and those who take part are called, in both languages. */
import type { EventKind, EventRole, EventStatus } from '../reader/index.ts';
import type { Bilingual } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, Bilingual>>;

export const EVENT_LABELS: Labels<EventKind> = {
  meeting: { ar: 'لقاء', en: 'meeting' },
  call: { ar: 'اتصال', en: 'call' },
  visit: { ar: 'زيارة', en: 'visit' },
  invitation: { ar: 'دعوة', en: 'invitation' },
  gathering: { ar: 'مؤتمر أو تجمع', en: 'gathering' },
  negotiation: { ar: 'مفاوضات', en: 'negotiation' },
  agreement: { ar: 'اتفاق', en: 'agreement' },
  appointment: { ar: 'تعيين', en: 'appointment' },
  resignation: { ar: 'استقالة', en: 'resignation' },
  dismissal: { ar: 'إقالة', en: 'dismissal' },
  sanction: { ar: 'عقوبة', en: 'sanction' },
  aid: { ar: 'مساعدة', en: 'aid' },
  mobilisation: { ar: 'تعبئة', en: 'mobilisation' },
  ceasefire: { ar: 'وقف إطلاق نار', en: 'ceasefire' },
  withdrawal: { ar: 'انسحاب', en: 'withdrawal' },
  attack: { ar: 'هجوم', en: 'attack' },
  arrest: { ar: 'اعتقال', en: 'arrest' },
  release: { ar: 'إفراج', en: 'release' },
  protest: { ar: 'احتجاج', en: 'protest' },
  strike: { ar: 'إضراب', en: 'strike' },
  vote: { ar: 'تصويت', en: 'vote' },
  decision: { ar: 'قرار', en: 'decision' },
  trial: { ar: 'محاكمة', en: 'trial' },
  cooperation: { ar: 'تعاون', en: 'cooperation' },
  expulsion: { ar: 'طرد', en: 'expulsion' },
  summons: { ar: 'استدعاء', en: 'summons' },
};

export const STATUS_LABELS: Labels<EventStatus> = {
  held: { ar: 'وقع', en: 'held' },
  planned: { ar: 'مقرر', en: 'planned' },
  cancelled: { ar: 'أُلغي', en: 'cancelled' },
  denied: { ar: 'منفي', en: 'denied' },
  hypothetical: { ar: 'مفترض', en: 'hypothetical' },
};

export const ROLE_LABELS: Labels<EventRole> = {
  host: { ar: 'المضيف', en: 'host' },
  guest: { ar: 'الضيف', en: 'guest' },
  participant: { ar: 'المشارك', en: 'participant' },
  caller: { ar: 'المتصل', en: 'caller' },
  called: { ar: 'المتصل به', en: 'called' },
  inviter: { ar: 'الداعي', en: 'inviter' },
  invited: { ar: 'المدعو', en: 'invited' },
  signatory: { ar: 'الموقع', en: 'signatory' },
  appointer: { ar: 'صاحب التعيين', en: 'appointer' },
  appointee: { ar: 'المعيَّن', en: 'appointee' },
  agent: { ar: 'الفاعل', en: 'agent' },
  target: { ar: 'المستهدف', en: 'target' },
  recipient: { ar: 'المتلقي', en: 'recipient' },
  mediator: { ar: 'الوسيط', en: 'mediator' },
};
