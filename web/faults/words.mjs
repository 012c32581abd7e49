// What is said when something outside the rules goes wrong, or a new version is there. Apart from
// the screens' words, because it has to be said when the program itself cannot.

/** @typedef {Record<'new_version' | 'new_rules' | 'switch' | 'later' | 'switched' | 'reload' |
 *   'no_drawing' | 'no_storage' | 'full' | 'no_worker' | 'restarted' | 'left_out' | 'copy' |
 *   'other_tab' | 'portal' | 'part_missing' | 'no_connection' | 'again' | 'close' | 'emptied' |
 *   'not_emptied' | 'one_file', string>} FaultWords */

/** @type {Record<string, FaultWords>} */
const words = {
  en: {
    new_version: 'A new version of ZeroKm is ready. What you entered stays.',
    new_rules: 'New rules are ready. What you entered stays.',
    switch: 'Use it now',
    later: 'Later',
    switched: 'Another tab has switched to the new version. This tab goes on with the old one ' +
      'until you reload it. What you entered stays.',
    reload: 'Reload',
    no_drawing: 'This browser cannot draw the usual page (WebGL is off). The plain page ' +
      'is shown; ' +
      'it can do everything.',
    no_storage: 'This browser keeps nothing for this page; perhaps it is a private window. ' +
      'Everything works until you close the tab. Save what you need as a file.',
    full: 'There is no room left in this browser\'s storage. What you have done stays until you ' +
      'close this tab. Save it as a file, or delete something.',
    no_worker: 'This browser cannot keep ZeroKm for use without a connection. Everything else ' +
      'works. The one-file edition opens from your disk.',
    restarted: 'The program stopped by mistake and was started again. What you had entered is ' +
      'still here.',
    left_out: 'The program stops at the last thing you entered, so it was left out. The rest is ' +
      'still here, and you can copy what was left out.',
    copy: 'Copy it',
    other_tab: 'ZeroKm is open in another tab, and something kept was changed there. Reload this ' +
      'tab to see it. What you entered stays.',
    portal: 'This network answers with a page of its own instead of ZeroKm\'s files, as networks ' +
      'do that ask you to sign in. Sign in, then try again. Nothing you entered is lost.',
    part_missing: 'A part of this version is no longer at its place; the site probably ' +
      'has a newer ' +
      'version. Reload the page. What you entered stays.',
    no_connection: 'A part of the page could not be loaded: there is no connection. Everything ' +
      'already here goes on working.',
    again: 'Try again',
    close: 'Close',
    emptied: 'Everything ZeroKm kept in this browser is deleted.',
    not_emptied: 'Something could not be deleted. Delete this site\'s data in the browser\'s ' +
      'settings.',
    one_file: 'The one-file edition reads text. The camera, pictures, spreadsheets and PDFs ' +
      'need the website; here, copy the text and paste it.',
  },
  zh: {
    new_version: 'ZeroKm 新版本已就绪。您输入的内容会保留。',
    new_rules: '新规则已就绪。您输入的内容会保留。',
    switch: '立即使用',
    later: '稍后',
    switched: '另一个标签页已切换到新版本。本页在重新加载之前继续使用旧版本。您输入的内容会保留。',
    reload: '重新加载',
    no_drawing: '此浏览器无法绘制常规页面（WebGL 已关闭），现显示简洁页面，功能完整。',
    no_storage: '此浏览器不为本页保存任何内容，可能是无痕窗口。关闭标签页之前一切正常。需要的内容请另存为文件。',
    full: '浏览器存储空间已满。您所做的内容会保留到关闭此标签页为止。请另存为文件，或删除一些内容。',
    no_worker: '此浏览器无法保存 ZeroKm 供离线使用，其他功能正常。单文件版可直接从磁盘打开。',
    restarted: '程序意外停止，已重新启动。您输入的内容仍然保留。',
    left_out: '程序在处理您最后输入的内容时停止，因此已将其略去。其余内容仍然保留，您可以复制被略去的内容。',
    copy: '复制',
    other_tab: 'ZeroKm 在另一个标签页中打开，那里更改了已保存的内容。重新加载本页即可看到。您输入的内容会保留。',
    portal: '此网络返回的是它自己的页面，而不是 ZeroKm 的文件，需要登录的网络常常如此。请先登录网络，然后重试。您输入的内容不会丢失。',
    part_missing: '此版本的一个部分已不在原处，网站可能已有新版本。请重新加载页面。您输入的内容会保留。',
    no_connection: '页面的一个部分无法加载：没有网络连接。已加载的部分可继续使用。',
    again: '重试',
    close: '关闭',
    emptied: 'ZeroKm 在此浏览器中保存的内容已全部删除。',
    not_emptied: '有内容无法删除。请在浏览器设置中删除本网站的数据。',
    one_file: '单文件版只能读取文字。相机、图片、电子表格和 PDF 请使用网站；在这里' +
      '请复制文字后粘贴。',
  },
  ru: {
    new_version: 'Готова новая версия ZeroKm. Введённое сохранится.',
    new_rules: 'Готовы новые правила. Введённое сохранится.',
    switch: 'Перейти сейчас',
    later: 'Позже',
    switched: 'В другой вкладке включена новая версия. Эта вкладка работает на прежней, ' +
      'пока вы её ' +
      'не обновите. Введённое сохранится.',
    reload: 'Обновить',
    no_drawing: 'Браузер не может нарисовать обычную страницу (WebGL выключен). Показана простая ' +
      'страница, она умеет всё то же.',
    no_storage: 'Браузер ничего не сохраняет для этой страницы, возможно, это приватное ' +
      'окно. Всё ' +
      'работает, пока вкладка открыта. Нужное сохраните в файл.',
    full: 'В хранилище браузера нет места. Сделанное останется, пока открыта эта вкладка. ' +
      'Сохраните его в файл или удалите лишнее.',
    no_worker: 'Этот браузер не может сохранить ZeroKm для работы без сети. Всё остальное ' +
      'работает. Издание в одном файле открывается с диска.',
    restarted: 'Программа остановилась из-за ошибки и запущена заново. Введённое на месте.',
    left_out: 'Программа останавливается на последнем введённом, поэтому оно пропущено. ' +
      'Остальное ' +
      'на месте, а пропущенное можно скопировать.',
    copy: 'Скопировать',
    other_tab: 'ZeroKm открыт в другой вкладке, и там изменено сохранённое. Обновите эту ' +
      'вкладку, ' +
      'чтобы увидеть изменения. Введённое сохранится.',
    portal: 'Вместо файлов ZeroKm сеть отвечает своей страницей, так бывает в сетях, где нужно ' +
      'войти. Войдите в сеть и повторите. Введённое не пропадёт.',
    part_missing: 'Части этой версии больше нет на месте: вероятно, на сайте уже новая версия. ' +
      'Обновите страницу. Введённое сохранится.',
    no_connection: 'Часть страницы не загрузилась: нет соединения. То, что уже здесь, продолжает ' +
      'работать.',
    again: 'Повторить',
    close: 'Закрыть',
    emptied: 'Всё, что ZeroKm хранил в этом браузере, удалено.',
    not_emptied: 'Кое-что удалить не удалось. Удалите данные этого сайта в настройках браузера.',
    one_file: 'Издание одним файлом читает только текст. Камера, картинки, таблицы и PDF ' +
      'работают на сайте; здесь скопируйте текст и вставьте его.',
  },
  ar: {
    new_version: 'إصدار جديد من ZeroKm جاهز. ما أدخلته يبقى.',
    new_rules: 'قواعد جديدة جاهزة. ما أدخلته يبقى.',
    switch: 'استعمله الآن',
    later: 'لاحقًا',
    switched: 'انتقلت علامة تبويب أخرى إلى الإصدار الجديد. تبقى هذه على الإصدار القديم ' +
      'إلى أن تعيد ' +
      'تحميلها. ما أدخلته يبقى.',
    reload: 'إعادة التحميل',
    no_drawing: 'لا يستطيع هذا المتصفح رسم الصفحة المعتادة (WebGL معطّل). تُعرض الصفحة البسيطة، ' +
      'وهي تقوم بكل شيء.',
    no_storage: 'لا يحفظ هذا المتصفح شيئًا لهذه الصفحة، ولعلها نافذة خاصة. كل شيء يعمل ' +
      'إلى أن تغلق ' +
      'علامة التبويب. احفظ ما تحتاجه في ملف.',
    full: 'لا مكان في تخزين هذا المتصفح. يبقى ما فعلته إلى أن تغلق علامة التبويب. احفظه ' +
      'في ملف أو ' +
      'احذف شيئًا.',
    no_worker: 'لا يستطيع هذا المتصفح حفظ ZeroKm للعمل بلا اتصال. كل ما عدا ذلك يعمل. نسخة الملف ' +
      'الواحد تُفتح من قرصك.',
    restarted: 'توقف البرنامج خطأً وأُعيد تشغيله. ما أدخلته ما زال هنا.',
    left_out: 'يتوقف البرنامج عند آخر ما أدخلته، فتُرك جانبًا. البقية ما زالت هنا، ويمكنك نسخ ما ' +
      'تُرك.',
    copy: 'نسخ',
    other_tab: 'ZeroKm مفتوح في علامة تبويب أخرى، وتغيّر هناك شيء محفوظ. أعد تحميل هذه لتراه. ما ' +
      'أدخلته يبقى.',
    portal: 'تجيب هذه الشبكة بصفحة خاصة بها بدل ملفات ZeroKm، كما تفعل الشبكات التي تطلب تسجيل ' +
      'الدخول. سجّل الدخول ثم أعد المحاولة. لا يضيع شيء مما أدخلته.',
    part_missing: 'لم يعد جزء من هذا الإصدار في مكانه، ولعل في الموقع إصدارًا أحدث. أعد تحميل ' +
      'الصفحة. ما أدخلته يبقى.',
    no_connection: 'تعذّر تحميل جزء من الصفحة: لا يوجد اتصال. ما هو موجود هنا يواصل العمل.',
    again: 'إعادة المحاولة',
    close: 'إغلاق',
    emptied: 'حُذف كل ما حفظه ZeroKm في هذا المتصفح.',
    not_emptied: 'تعذّر حذف شيء ما. احذف بيانات هذا الموقع من إعدادات المتصفح.',
    one_file: 'نسخة الملف الواحد تقرأ النص فقط. الكاميرا والصور والجداول وملفات PDF تعمل على ' +
      'الموقع؛ هنا انسخ النص والصقه.',
  },
};

/** In the page's language of this moment. @returns {FaultWords} */
export const fault_words = () => words[document.documentElement.lang.slice(0, 2)] ?? words.en;
