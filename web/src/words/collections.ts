/** Words of the collections. */
import { words } from './words.ts';

export const collectionWords = words('collections', {
  title: { ar: 'ملفات', en: 'Collections' },
  none: { ar: 'لا ملفات بعد', en: 'There are no collections yet' },
  noneHow: {
    ar: 'الملف يجمع تصريحات ومقالات يتصل بعضها ببعض، مع ملاحظاتك. أنشئ ملفا، ثم ضع فيه من البحث أو المراجعة.',
    en: 'A collection holds statements and articles that belong together, with your notes. Make one, then put things in from a search or from review.',
  },
  name: { ar: 'اسم الملف', en: 'Name of the collection' },
  note: { ar: 'ملاحظة', en: 'Note' },
  make: { ar: 'أنشئ ملفا', en: 'Make a collection' },
  count: {
    ar: '{count, plural, zero {فارغ} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدا} other {# قيد}}',
    en: '{count, plural, =0 {empty} one {# item} other {# items}}',
  },
  made: { ar: 'أُنشئ في', en: 'made' },
  all: { ar: 'كل الملفات', en: 'All collections' },
  empty: { ar: 'هذا الملف فارغ', en: 'This collection is empty' },
  emptyHow: {
    ar: 'ضع فيه تصريحات من البحث أو المراجعة أو المقالة، بزر «إلى ملف».',
    en: 'Put statements in from a search, from review or from an article, with “To a collection”.',
  },
  edit: { ar: 'عدّل', en: 'Change' },
  save: { ar: 'احفظ', en: 'Keep' },
  cancel: { ar: 'اترك', en: 'Leave' },
  remove: { ar: 'احذف الملف', en: 'Remove the collection' },
  removeAsk: { ar: 'احذفه حقا (تبقى القيود في السجل)', en: 'Really remove it (its items stay in the ledger)' },
  takeOut: { ar: 'أخرجه من الملف', en: 'Take it out' },
  takenOut: { ar: 'أُخرج من الملف', en: 'Taken out' },
  putBack: { ar: 'أعده', en: 'Put it back' },
  addNote: { ar: 'اكتب ملاحظة', en: 'Write a note' },
  noteOn: { ar: 'ملاحظة على هذا القيد', en: 'Note on this item' },
  download: { ar: 'نزّل', en: 'Download' },
  wholeArticle: { ar: 'المقالة كلها', en: 'The whole article' },
  gone: { ar: 'لم يعد في القراءة الأحدث', en: 'No longer in the newest reading' },
  toCollection: { ar: 'إلى ملف', en: 'To a collection' },
  newOne: { ar: 'ملف جديد…', en: 'A new collection…' },
  put: { ar: 'وُضع في {name}', en: 'Put into {name}' },
  usualName: { ar: 'ملف {date}', en: 'Collection of {date}' },
  see: { ar: 'افتحه', en: 'Open it' },
});
