/** What roles and scopes are called. */
import type { Bilingual } from './language.ts';

export const USER_ROLE_LABELS = {
  reader: { ar: 'قارئ', en: 'reader' },
  editor: { ar: 'محرر', en: 'editor' },
  admin: { ar: 'مدير', en: 'admin' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const TOKEN_SCOPE_LABELS = {
  read: { ar: 'قراءة', en: 'read' },
  write: { ar: 'كتابة', en: 'write' },
  admin: { ar: 'إدارة', en: 'admin' },
} as const satisfies Readonly<Record<string, Bilingual>>;
