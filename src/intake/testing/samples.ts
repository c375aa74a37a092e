/** Invented articles and the files that hold them, for tests. */

export const PARAGRAPHS = [
  'قال وزير النقل سامر الهلالي، اليوم الخميس، إن السفينة «نورس» وصلت إلى ميناء الرملة وعلى متنها اثنا عشر ألف طن من القمح، مؤكداً أن التفريغ يبدأ غداً.',
  'وأضاف الهلالي، في تصريح لصحيفة «صوت الميناء»، أن القمح سيوزع على ثلاث مدن، وأن الكلفة لا تتجاوز ما أُعلن، مشيراً إلى أن السفينة التالية تصل الشهر المقبل.',
  'من جهتها، نفت نقابة عمال الميناء ما تردد عن إضراب، وقالت في بيان إن العمل يسير كما هو مقرر له، وإن العمال يطالبون برفع أجورهم فحسب.',
  'وكانت الوزارة أعلنت، الأسبوع الماضي، عن اتفاق مع شركة الشحن «الخليج الأزرق» لنقل القمح من الميناء، بعد تأخر استمر شهرين بسبب خلاف على الأجور.',
] as const;

export const BODY = PARAGRAPHS.join('\n');
export const TITLE = 'وصول سفينة القمح «نورس» إلى ميناء الرملة';

const OTHERS = [
  'افتتاح جسر السهل بعد ترميمه',
  'لجنة الحقول تناقش أسعار الشعير',
  'مهرجان الصيادين يبدأ غدا في البلدة القديمة',
  'خبراء يحذرون من شح المياه في الوادي',
];
const list = OTHERS.map((title, i) => `<li><a href="/news/${i}">${title}</a></li>`).join('');

/** A page of a newspaper of our own, with menus, buttons, related articles and comments around its article. */
export function page(
  options: { readonly head?: string; readonly article?: string; readonly before?: string } = {},
): string {
  const { head = '', before = '', article = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n') } = options;
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><title>${TITLE} | صوت الميناء</title>${head}
<script>var x = "</p><p>ليس نصا، ولا من المقالة، ولا ينبغي أن يظهر فيها";</script></head>
<body class="has-sidebar"><nav class="main-menu"><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li></ul></nav>
<div class="page"><h1>${TITLE}</h1>${before}
<div class="share-buttons"><span>شارك الخبر</span><a href="#">واتساب</a></div>
<div class="story-body">${article}
<p>اقرأ أيضا: <a href="/news/9">افتتاح جسر السهل بعد ترميمه</a></p>
<div class="tags"><a href="/t/1">ميناء</a> <a href="/t/2">قمح</a></div></div>
<section class="related-news"><h3>مواضيع ذات صلة</h3><ul>${list}</ul></section>
<div id="comments"><h3>التعليقات</h3><p>قال قارئ: أتمنى أن يصل القمح إلى القرى البعيدة أيضا، فالناس هناك، كما تعلمون، ينتظرون منذ أشهر.</p></div></div>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul>${list}</ul></aside>
<footer><p>جميع الحقوق محفوظة لصحيفة صوت الميناء 2031، ولا يجوز النقل إلا بإذن مكتوب من إدارة الصحيفة.</p></footer></body></html>`;
}

export function rss(items: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>صوت الميناء</title><link>https://e.example/</link><language>ar</language>${items}</channel></rss>`;
}
