// The few words a page needs before, or without, its rules and its program.

/** @typedef {{ question: string, loading: string, no_wasm: string, no_rules: string }} First */
/** @type {Record<string, First>} */
const words = {
  en: {
    question: 'May this almost new used car leave China, and may it enter your country?',
    loading: 'Loading the rules. Nothing about a car leaves this device.',
    no_wasm: 'This browser could not start the program. Please use a current version of Chrome, ' +
      'Firefox, Edge or Safari, allow WebAssembly, and reload the page.',
    no_rules: 'The rules could not be loaded. Check the connection (some networks want ' +
      'you to sign in ' +
      'first) and reload the page.',
  },
  zh: {
    question: '这辆准新二手车能出口离开中国吗？能进口到您的国家吗？',
    loading: '正在加载规则。车辆信息不会离开本设备。',
    no_wasm: '此浏览器无法启动程序。请使用最新版本的 Chrome、Firefox、Edge 或 Safari，允许 WebAssembly，然后重新加载页面。',
    no_rules: '无法加载规则。请检查网络连接（有些网络需要先登录），然后重新加载页面。',
  },
  ru: {
    question: 'Можно ли вывезти эту почти новую машину из Китая и ввезти её в вашу страну?',
    loading: 'Загружаем правила. Данные о машине не покидают это устройство.',
    no_wasm: 'Браузер не смог запустить программу. Откройте страницу в свежей версии Chrome, ' +
      'Firefox, Edge или Safari и разрешите WebAssembly.',
    no_rules: 'Не удалось загрузить правила. Проверьте соединение (в некоторых сетях ' +
      'нужно сначала ' +
      'войти) и обновите страницу.',
  },
  ar: {
    question: 'هل يجوز أن تغادر هذه السيارة شبه الجديدة الصين، وأن تدخل بلدك؟',
    loading: 'جارٍ تحميل القواعد. لا تغادر بيانات السيارة هذا الجهاز.',
    no_wasm: 'تعذّر على هذا المتصفح تشغيل البرنامج. استعمل إصدارًا حديثًا من Chrome أو Firefox أو ' +
      'Edge أو Safari واسمح بـ WebAssembly ثم أعد تحميل الصفحة.',
    no_rules: 'تعذّر تحميل القواعد. تحقق من الاتصال (بعض الشبكات تطلب تسجيل الدخول أولًا) ثم أعد ' +
      'تحميل الصفحة.',
  },
};

export const known_languages = Object.keys(words);

/** @param {string} language */
export const first_words = (language) => words[language] ?? words.en;

/** The sentence on the first page. @param {string} text */
export function say_first(text) {
  const place = document.getElementById('first-state');
  if (place) place.textContent = text;
}

/** Nothing goes on here: why, for eyes and ears. @param {string} sentence */
export function say_failed(sentence) {
  const first = document.getElementById('first'), alarm = document.getElementById('alarm');
  if (first) first.hidden = false;
  first?.classList.add('failed');
  say_first(sentence);
  if (alarm) alarm.textContent = sentence;
}
